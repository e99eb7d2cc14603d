# syntax=docker/dockerfile:1
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY processes processes
COPY decisions decisions
COPY src/main src/main
# tests ran before: the image is made from a commit that .ci/run has passed
RUN --mount=type=cache,target=/root/.m2 mvn package -Dmaven.test.skip=true -Dspotless.check.skip=true \
    && java -Djarmode=tools -jar target/palier-*.jar extract --layers --launcher --destination extracted

FROM eclipse-temurin:17-jre
RUN groupadd --gid 10001 palier && useradd --uid 10001 --gid palier --no-create-home --shell /usr/sbin/nologin palier
WORKDIR /palier
COPY --from=build /build/extracted/dependencies/ ./
COPY --from=build /build/extracted/spring-boot-loader/ ./
COPY --from=build /build/extracted/snapshot-dependencies/ ./
COPY --from=build /build/extracted/application/ ./
USER palier
EXPOSE 8080
# tmpfs is enough: files are in PostgreSQL
ENV TZ=Europe/Paris JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError"
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
