package dev.debrief.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A database whose writer dies amid a bulk: only the first writes of that bulk get through, and none after. */
final class DyingDatabase {

    /** When to die. */
    interface Fate {

        /** How many writes of a bulk get through; with all of them, life goes on. */
        int survivors(String collection, int writes);

        /** In one of the next three bulks, anywhere. */
        static Fate soon(Random random) {
            AtomicInteger bulksToLive = new AtomicInteger(random.nextInt(3));
            return (collection, writes) -> bulksToLive.getAndDecrement() > 0 ? writes : random.nextInt(writes);
        }
    }

    /** Says that the writer is dead. */
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final AtomicBoolean dead = new AtomicBoolean();
    private final Fate fate;
    private final MongoDatabase view;

    DyingDatabase(MongoDatabase real, Fate fate) {
        this.fate = fate;
        view = proxy(MongoDatabase.class, (method, arguments) -> {
            Object result = call(real, method, arguments);
            return result instanceof MongoCollection<?> collection ? dying(collection) : result;
        });
    }

    /** The database as its writer sees it. */
    MongoDatabase view() {
        return view;
    }

    boolean isDead() {
        return dead.get();
    }

    /** Lets no bulk through from now on. */
    void die() {
        dead.set(true);
    }

    private MongoCollection<?> dying(MongoCollection<?> real) {
        return proxy(
                MongoCollection.class,
                (method, arguments) -> method.getName().equals("bulkWrite")
                        ? bulkWrite(real, method, arguments)
                        : call(real, method, arguments));
    }

    private Object bulkWrite(MongoCollection<?> real, Method method, Object[] arguments) throws Throwable {
        List<?> writes = (List<?>) arguments[0];
        int survivors = isDead() ? 0 : fate.survivors(real.getNamespace().getCollectionName(), writes.size());
        if (survivors == writes.size()) {
            return call(real, method, arguments);
        }
        if (survivors > 0) {
            call(real, method, new Object[] {writes.subList(0, survivors), arguments[1]});
        }
        die();
        throw new Died();
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.of(method, arguments)));
    }

    private interface Call {
        Object of(Method method, Object[] arguments) throws Throwable;
    }
}
