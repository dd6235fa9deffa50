package id.sayembara.platform.edge;

import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Hand;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A DynamoDB item under construction, and the same item read back. Absent values are left out, never stored as null. */
public final class Item {
    private final Map<String, AttributeValue> values;

    private Item(Map<String, AttributeValue> values) {
        this.values = values;
    }

    /** A new item with the two keys every table but {@code events} has. */
    public static Item of(String pk, String sk) {
        return new Item(new LinkedHashMap<>()).text("pk", pk).text("sk", sk);
    }

    /** A new item without keys. */
    public static Item empty() {
        return new Item(new LinkedHashMap<>());
    }

    /** An item as it was read; empty when there was none. */
    public static Optional<Item> read(Map<String, AttributeValue> values) {
        return values == null || values.isEmpty() ? Optional.empty() : Optional.of(new Item(values));
    }

    /** The two keys alone. */
    public static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
    }

    public Item text(String name, String value) {
        values.put(name, AttributeValue.fromS(value));
        return this;
    }

    public Item text(String name, Optional<String> value) {
        value.ifPresent(v -> text(name, v));
        return this;
    }

    public Item number(String name, long value) {
        values.put(name, AttributeValue.fromN(Long.toString(value)));
        return this;
    }

    public Item flag(String name, boolean value) {
        values.put(name, AttributeValue.fromBool(value));
        return this;
    }

    public Item bytes(String name, byte[] value) {
        values.put(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
        return this;
    }

    public Item instant(String name, Instant value) {
        return text(name, value.toString());
    }

    /** Whose act it was and when, as {@code <act>By}, {@code <act>Person}, {@code <act>At}. */
    public Item hand(String act, Hand hand) {
        return text(act + "By", hand.member())
                .text(act + "Person", hand.person())
                .instant(act + "At", hand.at());
    }

    /** When DynamoDB may delete the item, in its own unit: whole seconds since 1970. */
    public Item expires(Instant value) {
        return number("expires", value.getEpochSecond());
    }

    /** A JSON text made by {@link JsonTree}. */
    public Item json(String name, Object tree) {
        return text(name, CanonicalJson.write(tree));
    }

    public String text(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException("the item has no " + name))
                .s();
    }

    public Optional<String> textIfAny(String name) {
        return find(name).map(AttributeValue::s);
    }

    public long number(String name) {
        return Long.parseLong(find(name)
                .orElseThrow(() -> new IllegalStateException("the item has no " + name))
                .n());
    }

    public Optional<Long> numberIfAny(String name) {
        return find(name).map(value -> Long.parseLong(value.n()));
    }

    public byte[] bytes(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException("the item has no " + name))
                .b()
                .asByteArray();
    }

    public boolean flag(String name) {
        return find(name).map(AttributeValue::bool).orElse(false);
    }

    public Instant instant(String name) {
        return Instant.parse(text(name));
    }

    /** What {@link #hand} wrote; empty when the act is not done. */
    public Optional<Hand> handIfAny(String act) {
        return textIfAny(act + "By").map(member -> new Hand(member, text(act + "Person"), instant(act + "At")));
    }

    /** What {@link #hand} wrote. */
    public Hand hand(String act) {
        return handIfAny(act).orElseThrow();
    }

    /** The tree in a JSON text. */
    public Object json(String name) {
        return JsonTree.parse(text(name));
    }

    /** The item as the SDK wants it. */
    public Map<String, AttributeValue> values() {
        return Map.copyOf(values);
    }

    private Optional<AttributeValue> find(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
