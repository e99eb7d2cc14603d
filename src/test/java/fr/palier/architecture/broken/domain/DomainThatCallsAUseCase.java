package fr.palier.architecture.broken.domain;

import fr.palier.architecture.broken.application.UseCaseThatKnowsAPage;

record DomainThatCallsAUseCase(UseCaseThatKnowsAPage useCase) {}
