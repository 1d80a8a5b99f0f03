package dev.debrief.standalone.engine;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;

/** How documents are stored. */
final class DocumentType extends BsonType<Document> {

    @Override
    public int getMemory(Document document) {
        return Memory.of(document);
    }

    @Override
    void encode(Document document, ByteBuf out) {
        BsonEncoder.encodeDocument(document, out);
    }

    @Override
    Document decode(ByteBuf in) {
        return BsonDecoder.decodeBson(in);
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
