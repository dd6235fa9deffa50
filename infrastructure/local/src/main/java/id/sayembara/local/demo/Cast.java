package id.sayembara.local.demo;

import id.sayembara.local.road.Person;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The people of the year, by the names of their accounts. */
final class Cast {
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, String> members = new ConcurrentHashMap<>();

    /** Somebody who accepted an invitation. */
    void add(Person person, String member) {
        people.put(person.name(), person);
        members.put(person.name(), member);
    }

    /** The person with this account. */
    Person get(String name) {
        Person person = people.get(name);
        if (person == null) {
            throw new AssertionError("nobody is called " + name);
        }
        return person;
    }

    /** The id of this person's membership. */
    String member(String name) {
        return members.get(name);
    }

    /** The secretary. */
    Person secretary() {
        return get("sekretaris");
    }

    int size() {
        return people.size();
    }

    /** Where this account gets mail. */
    static String address(String name) {
        return name + "@instansi.example";
    }
}
