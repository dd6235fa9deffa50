"""Badges as the Java tests issue them (functions/target/badges), verified by infrastructure/verify-badge, which knows nothing of ours."""
import base64
import datetime
import gzip
import importlib.machinery
import importlib.util
import json
import pathlib
import random
import unittest

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from openbadgeslib.ob3.verifier import OB3VerificationError, OB3Verifier

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "functions/target/badges"
LOADER = importlib.machinery.SourceFileLoader("verify_badge", str(ROOT / "infrastructure/verify-badge"))
verify_badge = importlib.util.module_from_spec(importlib.util.spec_from_loader("verify_badge", LOADER))
LOADER.exec_module(verify_badge)

SEED = 20250901
TAMPERED = 1_000
NOW = datetime.datetime(2025, 9, 2, tzinfo=datetime.timezone.utc)


def encoded(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def raw(part):
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


class Badges(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.issued = json.loads((SAMPLES / "badges.json").read_text())
        cls.issuer, cls.keys, cls.list = cls.issued["issuer"], cls.issued["keys"], cls.issued["list"]

    def verdict(self, badge, listed=None, now=NOW):
        try:
            verify_badge.verify(badge, self.issuer, self.keys, lambda address: listed or self.list, now)
            return "VALID"
        except verify_badge.Refused as refused:
            return refused.verdict

    def test_each_badge_is_what_it_is(self):
        self.assertGreater(len(self.issued["badges"]), 20)
        for badge in self.issued["badges"]:
            self.assertEqual(self.verdict(badge["credential"]), badge["verdict"], badge)
        self.assertEqual({b["verdict"] for b in self.issued["badges"]}, {"VALID", "REVOKED"})

    def test_a_library_we_did_not_write_says_the_same(self):
        key = self.keys[0]
        x, y = (int.from_bytes(raw(key[c]), "big") for c in ("x", "y"))
        pem = ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key().public_bytes(
            Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
        theirs = OB3Verifier(pem)
        for badge in self.issued["badges"]:
            try:
                theirs.verify(badge["credential"], check_status=True, download=lambda *_, **__: self.list.encode())
                said = "VALID"
            except OB3VerificationError as refused:
                self.assertIn("'revocation' is set", str(refused))
                said = "REVOKED"
            self.assertEqual(said, badge["verdict"])

    def test_a_badge_of_another_issuer_is_theirs(self):
        self.assertEqual(self.verdict(self.issued["foreign"]), "ANOTHER_ISSUER")

    def test_a_badge_ends_at_its_instant(self):
        end = datetime.datetime.fromisoformat(self.issued["until"])
        tick = datetime.timedelta(milliseconds=1)
        badge = self.valid()[0]
        self.assertEqual(self.verdict(badge, now=end - tick), "VALID")
        self.assertEqual(self.verdict(badge, now=end), "EXPIRED")
        self.assertEqual(self.verdict(badge, now=end + tick), "EXPIRED")
        self.assertEqual(self.verdict(badge, now=datetime.datetime(2025, 8, 1, tzinfo=datetime.timezone.utc)), "EXPIRED")

    def valid(self):
        return [b["credential"] for b in self.issued["badges"] if b["verdict"] == "VALID"]

    def test_none_of_a_thousand_tampered_badges_and_lists_is_taken(self):
        chance = random.Random(SEED)
        ways = [self.header, self.payload, self.signature, self.letter, self.bit, self.foreign_list]
        taken, seen = [], {way.__name__: 0 for way in ways}
        for _ in range(TAMPERED):
            way = chance.choice(ways)
            badge, listed = way(chance, chance.choice(self.valid()))
            seen[way.__name__] += 1
            if (badge, listed) == (None, None) or self.verdict(badge, listed) == "VALID":
                taken.append((way.__name__, badge, listed))
        self.assertEqual(taken, [])
        self.assertGreater(min(seen.values()), TAMPERED // 12, seen)
        print(f"{TAMPERED} tampered, all refused: {seen}")

    def header(self, chance, badge):
        first, payload, signature = badge.split(".")
        header = json.loads(raw(first))
        name, value = chance.choice([
            ("alg", "none"), ("alg", "HS256"), ("alg", "ES384"), ("typ", "vc+jwt"), ("typ", "jwt"), ("kid", header["kid"][:-1]),
            ("kid", header["kid"] + "0"), ("jwk", self.keys[0]), ("x5u", "https://a.test"), ("crit", ["exp"])])
        header[name] = value
        return f"{encoded(canonical(header))}.{payload}.{signature if chance.random() < 0.8 else ''}", None

    def payload(self, chance, badge):
        header, middle, signature = badge.split(".")
        credential = json.loads(raw(middle))
        subject = credential["credentialSubject"]
        change = chance.randrange(9)
        if change == 0:
            subject["identifier"][0]["identityHash"] = "Orang Lain"
        elif change == 1:
            credential["id"] = credential["id"][:-1] + "9"
        elif change == 2:
            credential["credentialStatus"]["statusListIndex"] = str(chance.randrange(131_072))
            credential["credentialStatus"]["id"] += "0"
        elif change == 3:
            credential["validUntil"] = "2199-01-01T00:00:00Z"
        elif change == 4:
            del credential[chance.choice(["validUntil", "exp", "credentialStatus", "nbf"])]
        elif change == 5:
            credential["issuer"]["name"] = "Kementerian Lain"
        elif change == 6:
            subject["achievement"]["name"] = "Pemenang"
        elif change == 7:
            return f"{header}.{encoded(json.dumps(credential).encode())}.{signature}", None
        else:
            data = bytearray(raw(middle))
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
            return f"{header}.{encoded(bytes(data))}.{signature}", None
        return f"{header}.{encoded(canonical(credential))}.{signature}", None

    def signature(self, chance, badge):
        header, payload, last = badge.split(".")
        data = bytearray(raw(last))
        change = chance.randrange(5)
        if change == 0:
            data[chance.randrange(64)] ^= 1 << chance.randrange(8)
        elif change == 1:
            data = data[32:] + data[:32]
        elif change == 2:
            data = data[:chance.randrange(64)]
        elif change == 3:
            data = bytearray(64)
        else:
            other = chance.choice([b for b in self.valid() if b != badge])
            data = bytearray(raw(other.split(".")[2]))
        return f"{header}.{payload}.{encoded(bytes(data))}", None

    def letter(self, chance, badge):
        at, other = chance.randrange(len(badge)), chance.choice("ABCXYZabcxyz0189-_.= \n")
        changed = badge[:at] + other + badge[at + 1:]
        return (changed if changed != badge else badge + "A"), None

    def bit(self, chance, badge):
        """A list of which somebody cleared or set bits, with the signature of the true one."""
        revoked = chance.choice([b["credential"] for b in self.issued["badges"] if b["verdict"] == "REVOKED"])
        place = int(json.loads(raw(revoked.split(".")[1]))["credentialStatus"]["statusListIndex"])
        header, middle, signature = self.list.split(".")
        listed = json.loads(raw(middle))
        bits = bytearray(gzip.decompress(raw(listed["credentialSubject"]["encodedList"][1:])))
        bits[place // 8] &= ~(0x80 >> place % 8) & 0xFF
        bits[chance.randrange(len(bits))] ^= chance.choice([0, 1 << chance.randrange(8)])
        listed["credentialSubject"]["encodedList"] = "u" + encoded(gzip.compress(bytes(bits)))
        return revoked, f"{header}.{encoded(canonical(listed))}.{signature}"

    def foreign_list(self, chance, badge):
        """The true list of another edition, a badge in the list's place, or nothing."""
        return badge, chance.choice([self.issued["otherList"], badge, "a.b.c", self.list[:-1]])


if __name__ == "__main__":
    unittest.main()
