package fr.palier.correspondence;

/** A document with its content. */
public record OpenedDocument(StoredDocument document, byte[] content) {}
