package fr.palier.web;

/** An address to which people who are signed in send files larger than documents; a bean of the module whose address it is. */
public record LargeUpload(String path) {}
