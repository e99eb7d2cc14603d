package fr.palier.architecture.broken.names;

import java.time.LocalDate;

class OwnClock {

    LocalDate today() {
        return LocalDate.now();
    }
}
