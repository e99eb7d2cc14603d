package fr.palier.architecture.broken.names;

import java.util.Date;

record OldDates(Date day) {}
