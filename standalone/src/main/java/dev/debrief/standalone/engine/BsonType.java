package dev.debrief.standalone.engine;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** What the file holds, written as BSON behind its length. */
abstract class BsonType<T> extends BasicDataType<T> {

    abstract void encode(T value, ByteBuf out);

    abstract T decode(ByteBuf in);

    @Override
    public final void write(WriteBuffer buffer, T value) {
        ByteBuf bytes = Unpooled.buffer();
        encode(value, bytes);
        buffer.putVarInt(bytes.readableBytes()).put(bytes.nioBuffer());
    }

    @Override
    public final T read(ByteBuffer buffer) {
        int length = DataUtils.readVarInt(buffer);
        ByteBuffer bytes = buffer.slice(buffer.position(), length);
        buffer.position(buffer.position() + length);
        return decode(Unpooled.wrappedBuffer(bytes));
    }
}
