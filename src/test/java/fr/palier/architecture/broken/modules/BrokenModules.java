package fr.palier.architecture.broken.modules;

import org.springframework.modulith.Modulithic;

/** Root of two modules, of which the upper reaches inside the lower. */
@Modulithic
public class BrokenModules {}
