package fr.palier.architecture.broken.edge;

import org.camunda.bpm.engine.RuntimeService;

record EngineAwayFromTheEdge(RuntimeService engine) {}
