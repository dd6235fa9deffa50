package id.sayembara.platform.edge;

import id.sayembara.platform.Part;
import java.util.function.Consumer;

/** A part of a save, as items of a transaction. */
public record TransactionPart(Consumer<Transaction> items) implements Part {}
