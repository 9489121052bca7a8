package be.capas.query.counterexample;

import be.capas.query.feed.View;

public abstract class ViewElsewhere implements View<String> {}
