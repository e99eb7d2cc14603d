package fr.palier;

import fr.palier.office.Zone;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point of the product. */
@SpringBootApplication
public class PalierApplication {

    public static void main(String[] arguments) {
        // the DMN engine reads a Date in the JVM's zone: a Paris midnight must not fall on the day before
        TimeZone.setDefault(TimeZone.getTimeZone(Zone.PARIS));
        SpringApplication.run(PalierApplication.class, arguments);
    }
}
