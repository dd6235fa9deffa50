package id.sayembara.local.function;

import com.fasterxml.jackson.databind.JsonNode;
import id.sayembara.local.Json;
import id.sayembara.local.template.Cloud.Function;
import java.lang.reflect.InvocationTargetException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs one function as Lambda does: a request has an environment of its own while it runs; a new environment is made
 * when none is free, up to a few (a warm one answers the next request); above the function's reserved concurrency calls
 * are refused; a call past its timeout fails and its environment is thrown away. An environment that cannot be made (a
 * variable is missing) fails the call.
 *
 * <p>Why a small pool and not one shared handler: Lambda promises a handler that it is alone, so a handler that is not
 * thread-safe must work here too. Environments are made on demand, since most functions never need a second.
 */
public final class FunctionHost implements Invocable, AutoCloseable {

    private static final int GRACE_SECONDS = 3;
    private static final int FAULT = 500;

    private final Function function;
    private final Surroundings surroundings;
    private final ConcurrentLinkedDeque<Environment> idle = new ConcurrentLinkedDeque<>();
    private final Set<Environment> all = ConcurrentHashMap.newKeySet();
    private final Semaphore places;
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final ExecutorService threads;

    /** @param environments the most environments at once on this machine; further calls wait for one */
    public FunctionHost(Function function, Surroundings surroundings, int environments) {
        this.function = function;
        this.surroundings = surroundings;
        int most = function.reserved() >= 0 ? Math.min(environments, function.reserved()) : environments;
        this.places = new Semaphore(most, true);
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(function.id() + "-", 0).factory());
    }

    public Function function() {
        return function;
    }

    /** Makes the first environment, so that the first call need not wait. Fails like the first call would. */
    public void warm() throws FunctionFailed {
        idle.addFirst(make());
    }

    /** How many calls ended in an error, took too long, or were answered as a fault of ours. */
    public int failures() {
        return failures.get();
    }

    /** How many calls it has answered so far. */
    public int answered() {
        return answered.get();
    }

    @Override
    public JsonNode invoke(JsonNode event) throws FunctionFailed, FunctionThrottled {
        if (running.incrementAndGet() > function.reserved() && function.reserved() >= 0) {
            running.decrementAndGet();
            throw new FunctionThrottled(function.id(), function.reserved());
        }
        try {
            places.acquireUninterruptibly();
            try {
                return run(event);
            } finally {
                places.release();
            }
        } finally {
            running.decrementAndGet();
        }
    }

    private JsonNode run(JsonNode event) throws FunctionFailed {
        Environment free = idle.pollFirst();
        Environment environment = free != null ? free : make();
        LocalContext context = new LocalContext(function, UUID.randomUUID().toString());
        Future<byte[]> call = threads.submit(() ->
                surroundings.meter().during(function.id(), event, () -> environment.call(Json.bytes(event), context)));
        try {
            byte[] answer = call.get(function.timeout(), TimeUnit.SECONDS);
            idle.addFirst(environment);
            answered.incrementAndGet();
            JsonNode said = Json.parse(answer);
            if (said.path("statusCode").asInt() >= FAULT) {
                failures.incrementAndGet();
            }
            return said;
        } catch (ExecutionException e) {
            failures.incrementAndGet();
            idle.addFirst(environment);
            throw failed(e.getCause());
        } catch (TimeoutException e) {
            failures.incrementAndGet();
            call.cancel(true);
            discard(environment);
            throw new FunctionFailed(
                    "Sandbox.Timedout", "Task timed out after " + function.timeout() + ".00 seconds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return last(call, environment);
        }
    }

    /** The local cloud is stopping: a call that is nearly done may end, so that its work need not be done twice. */
    private JsonNode last(Future<byte[]> call, Environment environment) throws FunctionFailed {
        Thread.interrupted();
        try {
            return Json.parse(call.get(GRACE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        } catch (TimeoutException | InterruptedException e) {
            call.cancel(true);
            discard(environment);
            throw new FunctionFailed("Runtime.ExitError", "the local cloud is stopping", e);
        } finally {
            Thread.currentThread().interrupt();
        }
    }

    private Environment make() throws FunctionFailed {
        try {
            Environment made = new Environment(function.handler(), surroundings);
            all.add(made);
            return made;
        } catch (InvocationTargetException e) {
            throw failed(e.getCause());
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            throw failed(e);
        }
    }

    private static FunctionFailed failed(Throwable cause) {
        return new FunctionFailed(cause.getClass().getName(), String.valueOf(cause.getMessage()), cause);
    }

    private void discard(Environment environment) {
        all.remove(environment);
        environment.close();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        all.forEach(Environment::close);
        all.clear();
        idle.clear();
    }
}
