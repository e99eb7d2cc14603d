package fr.palier;

import fr.palier.office.Zone;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Entry point of the product. Found classes are named in full, so that a short bean name is one that a model may cite: the use case
 * {@code PublishNotice} and its binding {@code publishNotice} live side by side.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class PalierApplication {

    public static void main(String[] arguments) {
        // the DMN engine reads a Date in the JVM's zone: a Paris midnight must not fall on the day before
        TimeZone.setDefault(TimeZone.getTimeZone(Zone.PARIS));
        SpringApplication.run(PalierApplication.class, arguments);
    }
}
