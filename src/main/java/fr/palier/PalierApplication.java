package fr.palier;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point of the product. */
@SpringBootApplication
public class PalierApplication {

    /** Legal dates are days in Paris; the DMN engine reads a {@code Date} in the JVM's zone, so the zone is fixed here. */
    public static final String ZONE = "Europe/Paris";

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
        SpringApplication.run(PalierApplication.class, arguments);
    }
}
