"""The three zip files as Lambda will see them. Needs `make package`; Python alone, no AWS."""
import os
import pathlib
import re
import unittest
import zipfile

from lambda_host import LambdaHost, http_event

ROOT = pathlib.Path(__file__).resolve().parents[2]
TARGET = ROOT / "functions/target"
RUNTIME_BRINGS = ("aws-lambda-java-core", "aws-lambda-java-serialization", "aws-lambda-java-runtime-interface-client")
TEST_ONLY = ("junit", "assertj", "DynamoDBLocal", "testcontainers", "archunit", "jqwik", "mockito", "s3proxy", "swagger")
ONLY_IN = {
    "jobs": ("pdfbox", "fontbox", "sesv2", "lib/core-3", "fonts/EBGaramond"),
    "search": ("lucene-core", "lucene-analysis-common"),
}
MOST_BYTES = {"http": 35_000_000, "jobs": 45_000_000, "search": 45_000_000}


# What a trigger brings that nobody waits for: nothing to do, so that the answer needs no AWS.
EVENTS = {
    "SQS": {"Records": []},
    "DynamoDB": {"Records": []},
    "EventBridgeRule": {
        "id": "1",
        "source": "aws.s3",
        "detail-type": "Object Created",
        "time": "2025-05-20T03:00:00Z",
        "detail": {"bucket": {"name": "another"}, "object": {"key": "of/nobody", "size": 1}},
    },
    "ScheduleV2": {
        "id": "1",
        "source": "aws.scheduler",
        "detail-type": "Scheduled Event",
        "time": "2025-05-20T03:00:00Z",
        "detail": {},
    },
}


def functions():
    """(logical id, artefact, handler, variables, triggers) of every function in template.yaml, its names made up."""
    text = (ROOT / "template.yaml").read_text()
    found = []
    for part in re.split(r"\n  (?=\w+:\n)", text):
        if "Type: AWS::Serverless::Function" not in part:
            continue
        name = part.split(":", 1)[0].strip()
        artefact = re.search(r"CodeUri: functions/target/(\w+)\.zip", part)[1]
        handler = re.search(r"Handler: (\S+)", part)[1]
        variables = re.search(r"Variables:\n((?:          \w+: .*\n)+)", part)
        names = re.findall(r"^ +([A-Z_]+):", variables[1], re.M) if variables else []
        triggers = re.findall(r"^          Type: (\w+)$|^            Type: (\w+)$", part.split("      Events:\n")[-1], re.M)
        triggers = {a or b for a, b in triggers} & set(EVENTS)
        found.append((name, artefact, handler, {n: "made-up-" + n.lower().replace("_", "-") for n in names}, triggers))
    return found


def names(artefact):
    with zipfile.ZipFile(TARGET / f"{artefact}.zip") as z:
        return z.namelist()


class Artefacts(unittest.TestCase):
    def test_classes_are_at_the_top_and_dependencies_in_lib(self):
        for artefact in MOST_BYTES:
            held = names(artefact)
            self.assertIn("id/sayembara/package-info.class", held)
            jars = [n for n in held if n.endswith(".jar")]
            self.assertTrue(jars)
            self.assertEqual([j for j in jars if not re.fullmatch(r"lib/[^/]+\.jar", j)], [])

    def test_what_the_runtime_brings_and_what_only_tests_use_is_not_in_them(self):
        for artefact in MOST_BYTES:
            unwanted = [n for n in names(artefact) if n.startswith("lib/") and any(w in n for w in RUNTIME_BRINGS + TEST_ONLY)]
            self.assertEqual(unwanted, [], artefact)

    def test_what_only_some_functions_use_is_in_their_artefact_alone(self):
        for artefact in MOST_BYTES:
            for owner, libraries in ONLY_IN.items():
                held = {w: any(w in n for n in names(artefact)) for w in libraries}
                self.assertEqual(held, dict.fromkeys(libraries, artefact == owner), artefact)

    def test_no_dependency_twice_in_two_versions(self):
        for artefact in MOST_BYTES:
            stems = [re.sub(r"-\d[^/]*\.jar$", "", n) for n in names(artefact) if n.endswith(".jar")]
            twice = sorted({s for s in stems if stems.count(s) > 1} - {"lib/jackson-core", "lib/jackson-databind"})
            self.assertEqual(twice, [], artefact)  # Jackson 2 and 3 live side by side in different packages

    def test_handlers_of_the_template_are_in_their_artefact(self):
        self.assertGreaterEqual(len(functions()), 6)
        for name, artefact, handler, *_ in functions():
            with self.subTest(name):
                self.assertTrue(handler.replace(".", "/") + ".class" in names(artefact), f"{artefact}.zip lacks {handler}")

    def test_they_stay_small(self):
        for artefact, most in MOST_BYTES.items():
            self.assertLess((TARGET / f"{artefact}.zip").stat().st_size, most, artefact)


class Started(unittest.TestCase):
    """Every function of the template starts in Lambda's layout with the template's variables; those behind HTTP answer."""

    def host(self, artefact, handler, variables):
        java = pathlib.Path(os.environ["JAVA_HOME"]) / "bin/java"
        return LambdaHost(TARGET / f"{artefact}.zip", handler, variables, TARGET / "runtime", str(java))

    def test_http_functions_answer_a_gateway_event_with_200(self):
        for name, artefact, handler, variables, _ in functions():
            if name.endswith("Api"):
                with self.subTest(name), self.host(artefact, handler, variables) as host:
                    path = "/public/health" if name == "PublicApi" else "/health"
                    answer = host.invoke(http_event("GET", path))
                    self.assertEqual(answer["statusCode"], 200, answer)

    def test_http_functions_answer_a_foreign_route_with_a_problem(self):
        for name, artefact, handler, variables, _ in functions():
            if name.endswith("Api"):
                with self.subTest(name), self.host(artefact, handler, variables) as host:
                    answer = host.invoke(http_event("GET", "/nowhere", {"iss": "i", "sub": "s"}))
                    self.assertEqual(answer["statusCode"], 404, answer)

    def test_every_other_function_takes_an_event_in_which_there_is_nothing_to_do(self):
        for name, artefact, handler, variables, triggers in functions():
            if not name.endswith("Api"):
                self.assertEqual(len(triggers), 1, f"{name} has the triggers {triggers}")
                with self.subTest(name), self.host(artefact, handler, variables) as host:
                    answer = host.invoke(EVENTS[triggers.pop()])
                    self.assertEqual((answer if isinstance(answer, dict) else {}).get("batchItemFailures", []), [])


if __name__ == "__main__":
    unittest.main()
