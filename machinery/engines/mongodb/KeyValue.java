package de.bwaldvogel.mongo.backend;

import de.bwaldvogel.mongo.bson.Json;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.mvstore.type.ObjectDataType;

/**
 * Stands before mongo-java-server's own class of this name, the key of its indexes, which it is otherwise. The store orders keys that have no order of their own by their serialized bytes, and serializes both of them for
 * every comparison: most of what writing a document cost. Here a key keeps its bytes. The order is the same, and so are the bytes: stores that were made without this class are read as before.
 */
public final class KeyValue implements Serializable, Iterable<Object>, Comparable<KeyValue> {
    private static final long serialVersionUID = 1L;

    private final List<Object> values;
    private transient byte[] bytes;

    public KeyValue(Object... values) {
        this(Arrays.asList(values));
    }

    public KeyValue(Collection<?> values) {
        Assert.notEmpty(values);
        this.values = new ArrayList<>(values);
    }

    @Override
    public int compareTo(KeyValue other) {
        return ObjectDataType.compareNotNull(bytes(), other.bytes());
    }

    private byte[] bytes() {
        if (bytes == null) {
            bytes = ObjectDataType.serialize(this);
        }
        return bytes;
    }

    public int size() {
        return values.size();
    }

    public Object get(int index) {
        return values.get(index);
    }

    @Override
    public Iterator<Object> iterator() {
        return values.iterator();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof KeyValue key && Objects.equals(values, key.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values);
    }

    @Override
    public String toString() {
        return values.stream().map(value -> " " + Json.toCompactJsonValue(value)).collect(Collectors.joining(",", "{", " }"));
    }

    public Stream<Object> stream() {
        return values.stream();
    }

    public KeyValue normalized() {
        return new KeyValue(values.stream().map(Utils::normalizeValue).collect(Collectors.toList()));
    }
}
