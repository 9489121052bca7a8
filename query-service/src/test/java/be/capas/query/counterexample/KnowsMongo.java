package be.capas.query.counterexample;

import com.mongodb.client.MongoDatabase;

public abstract class KnowsMongo {
  abstract MongoDatabase database();
}
