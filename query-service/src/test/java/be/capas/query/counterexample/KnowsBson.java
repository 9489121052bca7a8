package be.capas.query.counterexample;

import org.bson.Document;

public abstract class KnowsBson {
  abstract Document document();
}
