package dev.debrief.standalone.engine;

import com.mongodb.MongoClientSettings;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/** The form in which documents are stored, and in which those of the MongoDB driver and those of the engine are the same. */
final class Bson {

    private static final DocumentCodec DRIVER = new DocumentCodec(MongoClientSettings.getDefaultCodecRegistry());

    /** The id comes first, as in every document that is stored. */
    private static final EncoderContext STORED =
            EncoderContext.builder().isEncodingCollectibleDocument(true).build();

    private Bson() {}

    static byte[] of(Document document) {
        ByteBuf bytes = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bytes);
        return ByteBufUtil.getBytes(bytes);
    }

    static Document read(byte[] document) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(document));
    }

    static byte[] ofDriver(org.bson.Document document) {
        try (BasicOutputBuffer bytes = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(bytes)) {
            DRIVER.encode(writer, document, STORED);
            return bytes.toByteArray();
        }
    }

    static org.bson.Document readForDriver(byte[] document) {
        try (BsonBinaryReader reader = new BsonBinaryReader(ByteBuffer.wrap(document))) {
            return DRIVER.decode(reader, DecoderContext.builder().build());
        }
    }
}
