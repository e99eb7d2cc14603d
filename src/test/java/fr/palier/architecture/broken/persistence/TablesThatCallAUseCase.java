package fr.palier.architecture.broken.persistence;

import fr.palier.architecture.broken.application.UseCaseThatKnowsAPage;

record TablesThatCallAUseCase(UseCaseThatKnowsAPage useCase) {}
