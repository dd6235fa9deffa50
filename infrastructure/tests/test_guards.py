"""The list of guards fits the code: each text stands in its class just once, and its tests exist. `make guards` tries them."""
import pathlib
import tomllib
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
MAIN = ROOT / "functions/src/main/java/id/sayembara"
TESTS = ROOT / "functions/src/test/java/id/sayembara"


class Guards(unittest.TestCase):
    def setUp(self):
        self.guards = tomllib.loads((ROOT / "infrastructure/guards/guards.toml").read_text())["guard"]

    def test_each_guard_is_in_its_class_once(self):
        self.assertGreater(len(self.guards), 500)
        wrong = []
        for guard in self.guards:
            count = (MAIN / f"{guard['file']}.java").read_text().count(guard["remove"])
            if count != 1:
                wrong.append(f"{guard['file']}: {count} times «{' '.join(guard['remove'].split())[:70]}»")
        self.assertEqual(wrong, [])

    def test_each_guard_changes_something_and_has_tests(self):
        for guard in self.guards:
            self.assertNotEqual(guard["remove"], guard["instead"], guard["file"])
            self.assertTrue(guard["tests"], guard["file"])
            for test in guard["tests"]:
                self.assertTrue((TESTS / (test.replace(".", "/") + ".java")).is_file(), test)


if __name__ == "__main__":
    unittest.main()
