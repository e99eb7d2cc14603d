package fr.palier.architecture.broken.names;

record AmountHelper(String amount) {}
