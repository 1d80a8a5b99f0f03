package dev.debrief.standalone.engine;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How single values such as ids are stored, and in which order. */
final class ValueType extends BsonType<Object> {

    @Override
    public int compare(Object a, Object b) {
        return Entry.compare(a, b);
    }

    @Override
    public int getMemory(Object value) {
        return StoredSize.of(value);
    }

    @Override
    void encode(Object value, ByteBuf out) {
        write(value, out);
    }

    @Override
    Object decode(ByteBuf in) {
        return Objects.requireNonNullElse(read(in), Missing.getInstance());
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }

    static void write(@Nullable Object value, ByteBuf out) {
        Object known = value instanceof Missing ? null : value;
        byte type = BsonEncoder.determineType(known);
        out.writeByte(type);
        BsonEncoder.encodeValue(type, known, out);
    }

    static @Nullable Object read(ByteBuf in) {
        return BsonDecoder.decodeValue(in.readByte(), in);
    }
}
