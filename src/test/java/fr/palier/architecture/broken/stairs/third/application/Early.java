package fr.palier.architecture.broken.stairs.third.application;

import fr.palier.architecture.broken.stairs.third.application.late.Late;

public record Early(Late late) {}
