package id.sayembara.local.function;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;

/**
 * The event and answer types of a {@link RequestHandler}, found as Lambda finds them: by the type arguments.
 */
record HandlerTypes(Class<?> input, Class<?> output) {

    static HandlerTypes of(Class<?> handler) {
        Type[] found = search(handler, Map.of());
        if (found == null || !(found[0] instanceof Class<?> input) || !(found[1] instanceof Class<?> output)) {
            throw new IllegalArgumentException(handler.getName() + " is not a RequestHandler of plain classes");
        }
        return new HandlerTypes(input, output);
    }

    private static Type[] search(Class<?> type, Map<TypeVariable<?>, Type> known) {
        for (Type parent : parents(type)) {
            if (!(parent instanceof ParameterizedType parameterized)) {
                Type[] found = parent instanceof Class<?> plain ? search(plain, Map.of()) : null;
                if (found != null) {
                    return found;
                }
                continue;
            }
            Class<?> raw = (Class<?>) parameterized.getRawType();
            Type[] arguments = parameterized.getActualTypeArguments();
            Map<TypeVariable<?>, Type> names = new HashMap<>();
            for (int i = 0; i < arguments.length; i++) {
                Type argument = known.getOrDefault(arguments[i], arguments[i]);
                names.put(
                        raw.getTypeParameters()[i],
                        argument instanceof ParameterizedType p ? p.getRawType() : argument);
            }
            if (raw == RequestHandler.class) {
                return new Type[] {names.get(raw.getTypeParameters()[0]), names.get(raw.getTypeParameters()[1])};
            }
            Type[] found = search(raw, names);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Type[] parents(Class<?> type) {
        Type[] interfaces = type.getGenericInterfaces();
        if (type.getGenericSuperclass() == null) {
            return interfaces;
        }
        Type[] all = new Type[interfaces.length + 1];
        System.arraycopy(interfaces, 0, all, 0, interfaces.length);
        all[interfaces.length] = type.getGenericSuperclass();
        return all;
    }
}
