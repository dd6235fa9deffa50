package id.sayembara.shape;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The walls between the packages under a base package. */
final class Shape {
    /** Each feature with the features whose rules it may know. */
    private static final Map<String, List<String>> FEATURES = new LinkedHashMap<>(Map.of(
            "competition", List.of(),
            "log", List.of(),
            "document", List.of("competition"),
            "innovation", List.of("document", "competition"),
            "replication", List.of("innovation", "document", "competition"),
            "proposal", List.of("innovation", "document", "competition"),
            "scoring", List.of("proposal", "document", "competition"),
            "award", List.of("scoring", "proposal", "document", "competition"),
            "rating", List.of("scoring", "competition"),
            "notification", List.of("proposal", "document", "competition")));

    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.System.currentTimeMillis",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.InstantSource.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.ZoneId.systemDefault",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.lang.Math.random",
            "java.util.Random.<init>",
            "java.security.SecureRandom.<init>");

    /** It starts a second process and asks where the program of this one lies. */
    private static final String STARTS_A_PROCESS = "id.sayembara.document.edge.InspectionWorker";

    private final String base;

    Shape(String base) {
        this.base = base;
    }

    /** Every wall by its name. */
    Map<String, ArchRule> walls() {
        Map<String, ArchRule> walls = new LinkedHashMap<>();
        FEATURES.forEach((feature, others) -> {
            walls.put("the rules of " + feature + " are plain Java", pure(feature, others));
            walls.put("the edge of " + feature + " is its own", ownEdge(feature));
        });
        walls.put("the rules of platform are plain Java", pure("platform", List.of()));
        walls.put(
                "features form no cycle",
                slices().matching(base + ".(*)..").should().beFreeOfCycles());
        walls.put("only wiring reads clock, environment and randomness", noClock());
        walls.put("an operation has one public method, run", oneRun());
        walls.put("no class has a name that says nothing", names());
        walls.put(
                "nothing static changes",
                fields().that().areStatic().should().beFinal().allowEmptyShould(true));
        return walls;
    }

    private ArchRule pure(String feature, List<String> others) {
        List<String> allowed =
                new ArrayList<>(List.of("java..", "jakarta.inject..", base + "." + feature, base + ".platform"));
        others.forEach(other -> allowed.add(base + "." + other));
        return classes()
                .that()
                .resideInAPackage(base + "." + feature)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(allowed.toArray(String[]::new)).or(generatedByTheFramework()))
                .allowEmptyShould(true);
    }

    private ArchRule ownEdge(String feature) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(base + "." + feature + ".edge..", base + ".wiring..")
                .should()
                .dependOnClassesThat(resideInAPackage(base + "." + feature + ".edge.."))
                .allowEmptyShould(true);
    }

    private ArchRule noClock() {
        DescribedPredicate<JavaAccess<?>> clock = DescribedPredicate.describe(
                "clock, environment or randomness",
                access -> CLOCKS.contains(access.getTargetOwner().getName() + "."
                        + access.getTarget().getName()));
        return noClasses()
                .that()
                .resideOutsideOfPackage(base + ".wiring..")
                .and()
                .doNotHaveFullyQualifiedName(STARTS_A_PROCESS)
                .should()
                .accessTargetWhere(clock);
    }

    private ArchRule oneRun() {
        return classes()
                .that()
                .implement(base + ".platform.Operation")
                .should(new ArchCondition<>("have one public method, run, and stand in a feature's root") {
                    @Override
                    public void check(JavaClass operation, ConditionEvents events) {
                        List<String> open = operation.getMethods().stream()
                                .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                                .map(JavaMethod::getName)
                                .toList();
                        boolean right = open.equals(List.of("run"))
                                && operation.getModifiers().contains(JavaModifier.FINAL)
                                && !operation.getPackageName().endsWith(".edge");
                        events.add(new SimpleConditionEvent(
                                operation, right, operation.getName() + " has the public methods " + open));
                    }
                });
    }

    private static ArchRule names() {
        return noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Service|Impl)");
    }

    /** What the framework's compiler adds to a class it has seen; nobody writes it. */
    private static DescribedPredicate<JavaClass> generatedByTheFramework() {
        return DescribedPredicate.describe(
                "generated", c -> c.getName().equals("io.micronaut.core.annotation.Generated"));
    }
}
