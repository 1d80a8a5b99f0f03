package dev.debrief.views;

import com.mongodb.ClientSessionOptions;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoDatabase;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;

/** Provides the one database of a test, whichever client it comes from. */
record OneDatabase(MongoDatabase database) implements MongoDatabaseFactory {

    @Override
    public MongoDatabase getMongoDatabase() {
        return database;
    }

    @Override
    public MongoDatabase getMongoDatabase(String name) {
        return database;
    }

    @Override
    public PersistenceExceptionTranslator getExceptionTranslator() {
        return new MongoExceptionTranslator();
    }

    @Override
    public ClientSession getSession(ClientSessionOptions options) {
        throw new UnsupportedOperationException("no sessions");
    }

    @Override
    public MongoDatabaseFactory withSession(ClientSession session) {
        throw new UnsupportedOperationException("no sessions");
    }
}
