"""What preflight says of accounts that lack one thing each. No AWS: the clients are ours."""
import importlib.machinery
import importlib.util
import pathlib
import unittest

from botocore.exceptions import ClientError, NoCredentialsError

PLACE = pathlib.Path(__file__).resolve().parents[1] / "preflight"
loader = importlib.machinery.SourceFileLoader("preflight", str(PLACE))
preflight = importlib.util.module_from_spec(importlib.util.spec_from_loader("preflight", loader))
loader.exec_module(preflight)

ISSUER = "https://login.example.id/sayembara"
VALUES = {
    "Stage": "prod",
    "TokenIssuer": ISSUER,
    "WebOrigin": "https://sayembara.example.id",
    "MailFrom": "Sayembara <no-reply@example.id>",
    "MailIdentity": "example.id",
    "PublicConcurrency": "100",
    "RecordLockMode": "COMPLIANCE",
}


def refused(code, message=""):
    return ClientError({"Error": {"Code": code, "Message": message}}, "call")


class Account:
    """An account that lacks nothing, until a test takes something away."""

    def __init__(self):
        self.answers = {
            "get_caller_identity": {"Account": "1", "Arn": "arn:aws:iam::1:user/deployer"},
            "get_region_opt_status": {"RegionOptStatus": "ENABLED"},
            "describe_stacks": {"Stacks": [{"StackStatus": "UPDATE_COMPLETE"}]},
            "get_email_identity": {"VerifiedForSendingStatus": True},
            "get_account": {"ProductionAccessEnabled": True, "SendQuota": {"Max24HourSend": 50000.0}},
            "get_account_settings": {"AccountLimit": {"ConcurrentExecutions": 1000, "UnreservedConcurrentExecutions": 1000}},
            "get_function_concurrency": refused("ResourceNotFoundException"),
            "get_service_quota": {"Quota": {"Value": 10000.0}},
        }
        self.documents = {
            ISSUER + "/.well-known/openid-configuration": {"issuer": ISSUER, "jwks_uri": "https://login.example.id/keys"},
            "https://login.example.id/keys": {"keys": [{"kty": "RSA"}]},
        }
        self.values = dict(VALUES)

    def __getattr__(self, call):
        def answer(**_):
            given = self.answers[call]
            if isinstance(given, Exception):
                raise given
            return given

        return answer

    def fetch(self, address):
        if address not in self.documents:
            raise OSError("no route to host")
        return self.documents[address]

    def lacks(self):
        flight = preflight.Preflight("prod", "ap-southeast-3", self.values, lambda service: self, self.fetch)
        return [text for kind, text in flight.run() if kind == "LACKS"]


class PreflightTest(unittest.TestCase):
    def lacking(self, change):
        account = Account()
        change(account)
        found = account.lacks()
        self.assertEqual(len(found), 1, found)
        return found[0]

    def test_a_good_account_lacks_nothing(self):
        self.assertEqual(Account().lacks(), [])

    def test_without_credentials_it_says_so_and_asks_no_more(self):
        self.assertIn("no credentials", self.lacking(lambda a: a.answers.update(get_caller_identity=NoCredentialsError())))

    def test_a_region_that_is_not_enabled(self):
        self.assertIn("DISABLED", self.lacking(lambda a: a.answers.update(get_region_opt_status={"RegionOptStatus": "DISABLED"})))

    def test_placeholders(self):
        self.assertIn("TokenAudience", self.lacking(lambda a: a.values.update(TokenAudience="x.invalid")))

    def test_an_identity_that_ses_does_not_know(self):
        self.assertIn("does not know", self.lacking(lambda a: a.answers.update(get_email_identity=refused("NotFoundException"))))

    def test_an_identity_without_proof(self):
        self.assertIn("proof", self.lacking(lambda a: a.answers.update(get_email_identity={"VerifiedForSendingStatus": False})))

    def test_the_sandbox(self):
        self.assertIn("sandbox", self.lacking(lambda a: a.answers["get_account"].update(ProductionAccessEnabled=False)))

    def test_a_sender_of_another_domain(self):
        self.assertIn("does not belong", self.lacking(lambda a: a.values.update(MailFrom="x@notexample.id")))

    def limits(self, total, unreserved):
        return {"AccountLimit": {"ConcurrentExecutions": total, "UnreservedConcurrentExecutions": unreserved}}

    def test_one_environment_too_few(self):
        self.assertIn("do not fit", self.lacking(lambda a: a.answers.update(get_account_settings=self.limits(300, 300))))

    def test_exactly_enough_environments(self):
        account = Account()
        account.answers["get_account_settings"] = self.limits(301, 301)
        self.assertEqual(account.lacks(), [])

    def test_what_is_reserved_already_counts(self):
        account = Account()
        account.answers["get_account_settings"] = self.limits(301, 100)
        account.answers["get_function_concurrency"] = {"ReservedConcurrentExecutions": 67}
        self.assertEqual(account.lacks(), [])

    def test_a_rate_the_account_does_not_grant(self):
        self.assertIn("RequestRate", self.lacking(lambda a: a.answers.update(get_service_quota={"Quota": {"Value": 100.0}})))

    def test_a_stack_that_stopped_halfway(self):
        account = Account()
        account.answers["describe_stacks"] = {"Stacks": [{"StackStatus": "ROLLBACK_COMPLETE"}]}
        self.assertEqual(len(account.lacks()), 3)

    def test_new_stacks_lack_nothing(self):
        account = Account()
        account.answers["describe_stacks"] = refused("ValidationError", "Stack with id x does not exist")
        self.assertEqual(account.lacks(), [])

    def test_an_issuer_that_does_not_answer(self):
        self.assertIn("does not answer", self.lacking(lambda a: a.documents.clear()))

    def test_an_issuer_of_another_name(self):
        self.assertIn("last slash", self.lacking(
            lambda a: a.documents[ISSUER + "/.well-known/openid-configuration"].update(issuer=ISSUER + "/")))

    def test_an_issuer_without_rsa(self):
        self.assertIn("RSA", self.lacking(lambda a: a.documents.update({"https://login.example.id/keys": {"keys": [{"kty": "EC"}]}})))

    def test_a_lock_in_prod_that_can_be_lifted(self):
        self.assertIn("COMPLIANCE", self.lacking(lambda a: a.values.update(RecordLockMode="GOVERNANCE")))

    def test_a_check_that_may_not_look_is_a_note(self):
        account = Account()
        account.answers["get_region_opt_status"] = refused("AccessDeniedException")
        self.assertEqual(account.lacks(), [])


if __name__ == "__main__":
    unittest.main()
