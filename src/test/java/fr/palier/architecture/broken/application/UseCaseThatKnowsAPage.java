package fr.palier.architecture.broken.application;

import fr.palier.architecture.broken.web.PageThatQueries;

public record UseCaseThatKnowsAPage(PageThatQueries page) {}
