package fr.palier.architecture.broken.domain;

import org.springframework.jdbc.core.simple.JdbcClient;

record DomainWithTables(JdbcClient tables) {}
