package be.capas.notification.counterexample;

import com.fasterxml.jackson.databind.ObjectMapper;

record KnowsJackson2(ObjectMapper json) {}
