package be.capas.query.counterexample;

import org.springframework.web.bind.annotation.RestController;

@RestController
public abstract class PublicController {}
