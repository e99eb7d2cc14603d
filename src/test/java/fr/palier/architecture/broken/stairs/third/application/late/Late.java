package fr.palier.architecture.broken.stairs.third.application.late;

import fr.palier.architecture.broken.stairs.third.application.Early;

public record Late(Early early) {}
