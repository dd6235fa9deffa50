"""Settings, names and releases as `deploy` puts them together, and the invitation of `bootstrap`. No AWS."""
import datetime
import hashlib
import importlib.machinery
import importlib.util
import pathlib
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parents[1]


def script(name):
    loader = importlib.machinery.SourceFileLoader(name, str(HERE / name))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(name, loader))
    loader.exec_module(module)
    return module


deploy, bootstrap = script("deploy"), script("bootstrap")
APP = deploy.ROOT / "template.yaml"


class Names:
    """SSM with a name behind each parameter."""

    def __init__(self, **names):
        self.names = names

    def get_parameter(self, Name):
        return {"Parameter": {"Value": self.names.get(Name.rsplit("/", 1)[-1], "table")}}


class DeployTest(unittest.TestCase):
    def release(self, names=Names(), **settings):
        _, values, _ = deploy.settings("dev")
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "functions/target").mkdir(parents=True)
            for artefact in ("http", "jobs", "search"):
                (root / f"functions/target/{artefact}.zip").write_text(settings.pop(artefact, artefact))
            before, deploy.ROOT = deploy.ROOT, root
            try:
                return deploy.release(APP, deploy.with_names(APP, "dev", values | settings), names)
            finally:
                deploy.ROOT = before

    def test_every_stage_sets_every_parameter_that_has_no_default(self):
        for stage in ("dev", "staging", "prod"):
            _, values, _ = deploy.settings(stage)
            for template in (APP, HERE / "data.yaml", HERE / "observability.yaml", HERE / "budget.yaml"):
                chosen = deploy.with_names(template, stage, values)
                lacking = [n for n, p in deploy.declared(template).items() if "Default" not in p and n not in chosen]
                self.assertEqual(lacking, [], f"{stage} {template.name}")
                self.assertEqual(chosen.get("Stage"), stage)

    def test_no_stage_sets_what_no_template_declares(self):
        declared = set()
        for template in (APP, HERE / "data.yaml", HERE / "observability.yaml", HERE / "budget.yaml"):
            declared |= set(deploy.declared(template))
        for stage in ("dev", "staging", "prod"):
            self.assertEqual(set(deploy.settings(stage)[1]) - declared, set(), stage)

    def test_a_stage_reads_its_own_names(self):
        chosen = deploy.with_names(APP, "staging", deploy.settings("staging")[1])
        self.assertEqual(chosen["ProposalsTable"], "/sayembara/staging/proposals-table")
        self.assertEqual([v for v in chosen.values() if "/dev/" in v], [])

    def test_the_same_release_of_the_same_things(self):
        self.assertEqual(self.release(), self.release())
        self.assertRegex(self.release(), "^[0-9a-f]{10}$")

    def test_a_restored_table_is_a_new_release(self):
        self.assertNotEqual(self.release(), self.release(Names(**{"proposals-table": "restored"})))

    def test_a_setting_is_a_new_release(self):
        self.assertNotEqual(self.release(), self.release(MailFrom="other@sayembara.invalid"))

    def test_code_is_a_new_release(self):
        self.assertNotEqual(self.release(), self.release(http="changed"))
        self.assertNotEqual(self.release(), self.release(jobs="changed"))


class BootstrapTest(unittest.TestCase):
    def test_the_table_keeps_the_hash_and_not_the_code(self):
        code = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
        item = bootstrap.invitation("Sri", "sri@example.id", code, "00" * 16, datetime.datetime(2026, 1, 1))
        self.assertEqual(item["pk"]["S"], "INVITATION#" + hashlib.sha256(code.encode()).hexdigest())
        self.assertEqual(item["expiresAt"]["S"], "2026-01-08T00:00:00Z")
        self.assertNotIn(code, str(item))


if __name__ == "__main__":
    unittest.main()
