package fr.palier.architecture.broken.names;

import org.springframework.beans.factory.annotation.Autowired;

class FieldInjection {

    @Autowired
    String name;
}
