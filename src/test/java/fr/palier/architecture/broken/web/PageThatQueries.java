package fr.palier.architecture.broken.web;

import org.springframework.jdbc.core.simple.JdbcClient;

public record PageThatQueries(JdbcClient tables) {}
