"""What the templates must say and no linter asks for, checked on the templates as SAM transforms them.

A rule is a function that yields complaints. Beside it stand its breaks: changes that it must complain about, made one
at a time, each on each resource it concerns. A rule that stays silent about one of its breaks fails the test.
"""
import copy
import logging
import os
import pathlib
import re
import unittest

os.environ.setdefault("AWS_DEFAULT_REGION", "ap-southeast-3")  # the transform asks for one
logging.disable(logging.CRITICAL)

from samcli.yamlhelper import yaml_parse  # noqa: E402
from samtranslator.translator.transform import transform  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
MANAGED = {
    "AWSLambdaBasicExecutionRole": "managed:logs",
    "AWSLambdaDynamoDBExecutionRole": "managed:stream",
    "AWSLambdaSQSQueueExecutionRole": "managed:queue",
}
RULES = []


def plain(value):
    if isinstance(value, dict):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, list):
        return [plain(v) for v in value]
    return value


def load(path):
    return plain(yaml_parse((ROOT / path).read_text()))


def transformed(release=""):
    raw = load("template.yaml")
    for resource in raw["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            resource["Properties"]["CodeUri"] = "s3://bucket/key"

    class Policies:
        def load(self):
            return {name: f"arn:aws:iam::aws:policy/service-role/{name}" for name in MANAGED}

    # a parameter's value says its own name, so that a rule sees where a value came from
    return plain(transform(raw, {p: p for p in ("WebOrigin", "TokenIssuer", "TokenAudience")} | {"Stage": "dev", "Release": release}, Policies()))


def templates():
    return {
        "app": transformed(),
        "data": load("infrastructure/data.yaml"),
        "watch": load("infrastructure/observability.yaml"),
        "budget": load("infrastructure/budget.yaml"),
    }


# ---- reading ----


def each(template, kind):
    """(logical id, resource) of one type."""
    return [(i, r) for i, r in template["Resources"].items() if r["Type"] == kind]


def at(value, *path):
    """What lies at a path, or None."""
    for step in path:
        if isinstance(value, list):
            value = value[step] if isinstance(step, int) and step < len(value) else None
        elif isinstance(value, dict):
            value = value.get(step)
        else:
            return None
    return value


def text(value):
    """A name with its stage put in; a reference as the logical id it points to."""
    if isinstance(value, dict):
        if "Fn::Sub" in value:
            return value["Fn::Sub"].replace("${Stage}", "dev")
        if "Ref" in value:
            return value["Ref"]
        if "Fn::GetAtt" in value:
            target = value["Fn::GetAtt"]
            return target[0] if isinstance(target, list) else target.split(".")[0]
    return value


def listed(value):
    return value if isinstance(value, list) else [value]


def functions(t):
    """(logical id, properties) of every function."""
    return [(i, r["Properties"]) for i, r in each(t["app"], "AWS::Lambda::Function")]


def behind_http(t):
    return {text(u).split("Alias")[0] for u in at_uris(t)}


def at_uris(t):
    for _, api in each(t["app"], "AWS::ApiGatewayV2::Api"):
        for _, _, operation in operations(api):
            uri = operation["x-amazon-apigateway-integration"]["uri"]["Fn::Sub"]
            yield uri.split("${")[-1].split("}")[0]


def operations(api):
    for path, item in api["Properties"]["Body"]["paths"].items():
        for method, operation in item.items():
            if method != "options":
                yield path, method, operation


def alarms(t):
    """(namespace, metric, name of what is watched)"""
    found = set()
    for _, r in each(t["watch"], "AWS::CloudWatch::Alarm"):
        p = r["Properties"]
        for dimension in p["Dimensions"]:
            found.add((p["Namespace"], p["MetricName"], text(dimension["Value"])))
    return found


# ---- rules and their breaks ----


def rule(*breaks):
    def add(check):
        RULES.append((check.__name__, check, breaks))
        return check

    return add


def without(template, kind, *path):
    """Break: takes a property away, from each resource of a type in turn."""
    return changed(template, kind, path, ...)


def changed(template, kind, path, value):
    """Break: gives a property another value (... takes it away), in each resource of a type in turn."""
    def variants(t):
        for logical_id, resource in each(t[template], kind):
            if at(resource, *path) is None:
                continue
            broken = copy.deepcopy(t)
            holder = at(broken[template]["Resources"][logical_id], *path[:-1])
            if value is ...:
                del holder[path[-1]]
            else:
                holder[path[-1]] = value
            yield f"{logical_id}: {'.'.join(map(str, path))} = {'gone' if value is ... else value}", broken

    return variants


def made(description, change):
    """Break: any change; `change` gets a copy of the templates."""
    def variants(t):
        broken = copy.deepcopy(t)
        change(broken)
        yield description, broken

    return variants


def retained(kind):
    return [without("data", kind, "DeletionPolicy"), without("data", kind, "UpdateReplacePolicy")]


TABLE, BUCKET, KEY = "AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::KMS::Key"
P = "Properties"


@rule(
    changed("data", TABLE, (P, "BillingMode"), "PROVISIONED"),
    changed("data", TABLE, (P, "BillingMode"), "PAYPER"),
    without("data", TABLE, P, "DeletionProtectionEnabled"),
    changed("data", TABLE, (P, "DeletionProtectionEnabled"), False),
    without("data", TABLE, P, "PointInTimeRecoverySpecification"),
    changed("data", TABLE, (P, "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"), False),
    without("data", TABLE, P, "SSESpecification"),
    changed("data", TABLE, (P, "SSESpecification", "SSEEnabled"), False),
    *retained(TABLE),
)
def tables_are_kept(t):
    for name, r in each(t["data"], TABLE):
        p = r[P]
        if p.get("BillingMode") != "PAY_PER_REQUEST":
            yield f"{name} is not billed on demand"
        if p.get("DeletionProtectionEnabled") is not True:
            yield f"{name} can be deleted"
        if at(p, "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled") is not True:
            yield f"{name} cannot be restored"
        if at(p, "SSESpecification", "SSEEnabled") is not True:
            yield f"{name} is not encrypted with a key of the account"
        if (r.get("DeletionPolicy"), r.get("UpdateReplacePolicy")) != ("Retain", "Retain"):
            yield f"{name} goes with its stack"


@rule(
    without("data", TABLE, P, "TimeToLiveSpecification"),
    changed("data", TABLE, (P, "TimeToLiveSpecification", "AttributeName"), "ttl"),
    changed("data", TABLE, (P, "StreamSpecification", "StreamViewType"), "KEYS_ONLY"),
    changed("data", TABLE, (P, "KeySchema", 0, "AttributeName"), "id"),
    made("events expire", lambda t: t["data"]["Resources"]["EventsTable"][P].update(
        TimeToLiveSpecification={"AttributeName": "expires", "Enabled": True})),
    made("places in the log expire", lambda t: t["data"]["Resources"]["LogTable"][P].update(
        TimeToLiveSpecification={"AttributeName": "expires", "Enabled": True})),
)
def tables_have_their_keys(t):
    for name, r in each(t["data"], TABLE):
        keys = tuple(k["AttributeName"] for k in r[P]["KeySchema"])
        life = at(r[P], "TimeToLiveSpecification", "AttributeName")
        if name == "EventsTable":
            if keys != ("subject", "sequence") or life is not None:
                yield "the log is kept by subject and sequence, for ever"
            if at(r[P], "StreamSpecification", "StreamViewType") != "NEW_IMAGE":
                yield "the log has no stream of new images"
        elif name == "LogTable":
            if keys != ("pk", "sk") or life is not None:
                yield "a log's places are kept for ever"
        elif keys != ("pk", "sk") or life != "expires":
            yield f"{name} lacks pk, sk or expires"


BLOCK = ("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets")


@rule(
    without("data", BUCKET, P, "BucketEncryption"),
    without("data", BUCKET, P, "VersioningConfiguration"),
    changed("data", BUCKET, (P, "VersioningConfiguration", "Status"), "Suspended"),
    changed("data", BUCKET, (P, "OwnershipControls", "Rules", 0, "ObjectOwnership"), "ObjectWriter"),
    without("data", BUCKET, P, "PublicAccessBlockConfiguration"),
    *[changed("data", BUCKET, (P, "PublicAccessBlockConfiguration", b), False) for b in BLOCK],
    without("data", BUCKET, P, "LifecycleConfiguration"),
    *retained(BUCKET),
)
def buckets_are_private_and_kept(t):
    for name, r in each(t["data"], BUCKET):
        p = r[P]
        if not at(p, "BucketEncryption", "ServerSideEncryptionConfiguration", 0):
            yield f"{name} is not encrypted"
        if at(p, "VersioningConfiguration", "Status") != "Enabled":
            yield f"{name} keeps no versions"
        if at(p, "OwnershipControls", "Rules", 0, "ObjectOwnership") != "BucketOwnerEnforced":
            yield f"{name} takes access lists"
        if any(at(p, "PublicAccessBlockConfiguration", b) is not True for b in BLOCK):
            yield f"{name} could be made public"
        rules = at(p, "LifecycleConfiguration", "Rules") or []
        if not any(x["Status"] == "Enabled" and at(x, "AbortIncompleteMultipartUpload", "DaysAfterInitiation") for x in rules):
            yield f"{name} keeps abandoned parts"
        if (r.get("DeletionPolicy"), r.get("UpdateReplacePolicy")) != ("Retain", "Retain"):
            yield f"{name} goes with its stack"


POLICY = "AWS::S3::BucketPolicy"
FIRST = (P, "PolicyDocument", "Statement", 0)


@rule(
    made("a bucket without a policy", lambda t: t["data"]["Resources"].pop("RecordBucketPolicy")),
    changed("data", POLICY, (*FIRST, "Effect"), "Allow"),
    changed("data", POLICY, (*FIRST, "Action"), "s3:GetObject"),
    changed("data", POLICY, (*FIRST, "Condition", "Bool"), {"aws:SecureTransport": "true"}),
    changed("data", POLICY, (*FIRST, "Principal"), {"AWS": "someone"}),
    without("data", POLICY, *FIRST, "Resource", 1),
)
def buckets_answer_tls_only(t):
    closed = set()
    for _, r in each(t["data"], POLICY):
        bucket = text(r[P]["Bucket"])
        for s in r[P]["PolicyDocument"]["Statement"]:
            both = {text(x) for x in listed(s["Resource"])} == {f"${{{bucket}.Arn}}", f"${{{bucket}.Arn}}/*"}
            plain_http = at(s, "Condition", "Bool", "aws:SecureTransport") == "false"
            if s["Effect"] == "Deny" and s["Principal"] == "*" and s["Action"] == "s3:*" and both and plain_http:
                closed.add(bucket)
            elif s["Effect"] != "Deny":
                yield f"{bucket} is opened by its policy"
    for name, _ in each(t["data"], BUCKET):
        if name not in closed:
            yield f"{name} answers without TLS"


UPLOADS = ("data", "Resources", "UploadsBucket", P)


def uploads(change):
    return lambda t: change(at(t, *UPLOADS))


@rule(
    made("no notification", uploads(lambda p: p.pop("NotificationConfiguration"))),
    made("uploads never expire", uploads(lambda p: p["LifecycleConfiguration"]["Rules"].pop(0))),
    made("uploads go before their dead letters", uploads(lambda p: p["LifecycleConfiguration"]["Rules"][0].update(ExpirationInDays=1))),
    made("old versions stay", uploads(lambda p: p["LifecycleConfiguration"]["Rules"][0].pop("NoncurrentVersionExpiration"))),
    made("browsers may not send the checksum", uploads(lambda p: p["CorsConfiguration"]["CorsRules"][0]["AllowedHeaders"].pop(1))),
    made("browsers may not read ETag", uploads(lambda p: p["CorsConfiguration"]["CorsRules"][0].pop("ExposedHeaders"))),
    made("any origin", uploads(lambda p: p["CorsConfiguration"]["CorsRules"][0].update(AllowedOrigins=["*"]))),
    made("browsers may delete", uploads(lambda p: p["CorsConfiguration"]["CorsRules"][0]["AllowedMethods"].append("DELETE"))),
)
def uploads_arrive_and_go(t):
    p = at(t, *UPLOADS)
    if at(p, "NotificationConfiguration", "EventBridgeConfiguration", "EventBridgeEnabled") is not True:
        yield "nobody hears of an upload"
    keep = max(r[P]["MessageRetentionPeriod"] for _, r in each(t["app"], "AWS::SQS::Queue")) // 86400
    rules = at(p, "LifecycleConfiguration", "Rules")
    if not any((x.get("ExpirationInDays") or 0) >= keep and at(x, "NoncurrentVersionExpiration", "NoncurrentDays") for x in rules):
        yield "an upload stays for ever, or goes before its dead letter does"
    cors = at(p, "CorsConfiguration", "CorsRules") or []
    wanted = {"content-type", "x-amz-checksum-sha256", "if-none-match"}
    if len(cors) != 1 or cors[0]["AllowedMethods"] != ["PUT"] or set(cors[0]["AllowedHeaders"]) != wanted:
        yield "a browser cannot upload, or can do more"
    elif cors[0].get("ExposedHeaders") != ["ETag"] or [text(o) for o in cors[0]["AllowedOrigins"]] != ["WebOrigin"]:
        yield "another origin may upload, or ours cannot read ETag"


RECORD = ("data", "Resources", "RecordBucket", P)


@rule(
    made("no lock", lambda t: at(t, *RECORD).pop("ObjectLockEnabled")),
    made("no retention by default", lambda t: at(t, *RECORD)["ObjectLockConfiguration"].pop("Rule")),
    made("no days", lambda t: at(t, *RECORD)["ObjectLockConfiguration"]["Rule"]["DefaultRetention"].pop("Days")),
    made("the record expires", lambda t: at(t, *RECORD)["LifecycleConfiguration"]["Rules"].append(
        {"Id": "x", "Status": "Enabled", "ExpirationInDays": 1})),
    made("documents expire", lambda t: at(t, "data", "Resources", "DocumentsBucket", P)["LifecycleConfiguration"]["Rules"].append(
        {"Id": "x", "Status": "Enabled", "NoncurrentVersionExpiration": {"NoncurrentDays": 1}})),
)
def the_record_is_locked(t):
    p = at(t, *RECORD)
    retention = at(p, "ObjectLockConfiguration", "Rule", "DefaultRetention") or {}
    if p.get("ObjectLockEnabled") is not True or not retention.get("Mode") or not retention.get("Days"):
        yield "a manifest can be deleted"
    for name in ("RecordBucket", "DocumentsBucket"):
        for x in at(t, "data", "Resources", name, P, "LifecycleConfiguration", "Rules"):
            if set(x) - {"Id", "Status", "AbortIncompleteMultipartUpload"}:
                yield f"{name} forgets something"


def statement(t, sid):
    return next(s for s in t["data"]["Resources"]["ReceiptKey"][P]["KeyPolicy"]["Statement"] if s.get("Sid") == sid)


@rule(
    changed("data", KEY, (P, "KeySpec"), "ECC_NIST_P384"),
    changed("data", KEY, (P, "KeyUsage"), "ENCRYPT_DECRYPT"),
    *retained(KEY),
    made("all of KMS", lambda t: statement(t, "AdministerWithoutSigning").update(Action="kms:*")),
    made("deletion", lambda t: statement(t, "AdministerWithoutSigning")["Action"].append("kms:ScheduleKeyDeletion")),
    made("signing by administrators", lambda t: statement(t, "AdministerWithoutSigning")["Action"].append("kms:Sign")),
    made("any algorithm", lambda t: statement(t, "SignReceipts").pop("Condition")),
    made("another account", lambda t: statement(t, "SignReceipts").update(Principal={"AWS": "*"})),
)
def the_key_signs_and_is_never_deleted(t):
    r = t["data"]["Resources"]["ReceiptKey"]
    if (r[P]["KeySpec"], r[P]["KeyUsage"]) != ("ECC_NIST_P256", "SIGN_VERIFY"):
        yield "the key does not sign with ECDSA over P-256"
    if (r.get("DeletionPolicy"), r.get("UpdateReplacePolicy")) != ("Retain", "Retain"):
        yield "the key goes with its stack"
    for s in r[P]["KeyPolicy"]["Statement"]:
        actions = listed(s["Action"])
        if {"kms:*", "*", "kms:ScheduleKeyDeletion", "kms:Schedule*"} & set(actions):
            yield "the key can be deleted"
        if "kms:Sign" in actions and at(s, "Condition", "StringEquals", "kms:SigningAlgorithm") != "ECDSA_SHA_256":
            yield "the key signs in other ways too"
        if text(at(s, "Principal", "AWS")) != "arn:${AWS::Partition}:iam::${AWS::AccountId}:root":
            yield "someone outside the account may use the key"


@rule(
    made("a name nobody writes", lambda t: t["data"]["Resources"].pop("UploadsBucketName")),
    made("another name", lambda t: t["data"]["Resources"]["ReceiptKeyArn"][P].update(Name={"Fn::Sub": "/sayembara/${Stage}/key"})),
    made("the id of the API", lambda t: t["app"]["Resources"].pop("HttpApiId")),
)
def names_meet(t):
    written = {text(r[P]["Name"]) for part in ("data", "app") for _, r in each(t[part], "AWS::SSM::Parameter")}
    read = set()
    for part in ("app", "watch"):
        read |= {p["Default"] for p in t[part]["Parameters"].values() if p["Type"].startswith("AWS::SSM::")}
    for name in sorted(written ^ read):
        yield f"{name} is only {'written' if name in written else 'read'}"


FUNCTION = "AWS::Lambda::Function"


@rule(
    changed("app", FUNCTION, (P, "Runtime"), "java21"),
    changed("app", FUNCTION, (P, "Architectures"), ["x86_64"]),
    without("app", FUNCTION, P, "Architectures"),
    without("app", FUNCTION, P, "MemorySize"),
    without("app", FUNCTION, P, "Timeout"),
    changed("app", FUNCTION, (P, "Timeout"), 900),
    without("app", FUNCTION, P, "SnapStart"),
    changed("app", FUNCTION, (P, "Handler"), "id.sayembara.wiring.PublicApiHandler::handleRequest"),
    without("app", FUNCTION, P, "FunctionName"),
)
def functions_run_as_meant(t):
    http = behind_http(t)
    for name, p in functions(t):
        if p.get("Runtime") != "java25" or p.get("Architectures") != ["arm64"]:
            yield f"{name} is not java25 on arm64"
        if not 1024 <= (p.get("MemorySize") or 0) <= 3008:
            yield f"{name} has no thought-out memory"
        if not 1 <= (p.get("Timeout") or 0) <= (29 if name in http else 300):
            yield f"{name} works on when nobody waits any more"
        if name in http and at(p, "SnapStart", "ApplyOn") != "PublishedVersions":
            yield f"{name} starts cold"
        if "::" in p["Handler"] or text(p.get("FunctionName")) != f"sayembara-dev-{name}":
            yield f"{name} is not named as alarms and runbooks expect"


ALIAS, MAPPING, PERMISSION = "AWS::Lambda::Alias", "AWS::Lambda::EventSourceMapping", "AWS::Lambda::Permission"
SCHEDULE, EVENT_RULE, INVOKE = "AWS::Scheduler::Schedule", "AWS::Events::Rule", "AWS::Lambda::EventInvokeConfig"


@rule(
    changed("app", ALIAS, (P, "Name"), "latest"),
    changed("app", MAPPING, (P, "FunctionName"), {"Ref": "Relay"}),
    changed("app", PERMISSION, (P, "FunctionName"), {"Ref": "Notify"}),
    changed("app", SCHEDULE, (P, "Target", "Arn"), {"Fn::GetAtt": ["PublicApi", "Arn"]}),
)
def callers_reach_the_alias(t):
    aliases = {}
    for name, r in each(t["app"], ALIAS):
        aliases[name] = text(r[P]["FunctionName"])
        if r[P]["Name"] != "live" or text(r[P]["FunctionVersion"]) not in t["app"]["Resources"]:
            yield f"{name} is not live"
    for name, _ in functions(t):
        if name not in aliases.values():
            yield f"{name} has no alias"
    for kind, *path in ((MAPPING, "FunctionName"), (PERMISSION, "FunctionName"), (SCHEDULE, "Target", "Arn")):
        for name, r in each(t["app"], kind):
            if text(at(r[P], *path)) not in aliases:
                yield f"{name} calls unpublished code"


GROUP = "AWS::Logs::LogGroup"


@rule(
    without("app", GROUP, P, "RetentionInDays"),
    without("app", FUNCTION, P, "LoggingConfig"),
    made("a group is gone", lambda t: t["app"]["Resources"].pop("RelayLog")),
)
def logs_end(t):
    groups = dict(each(t["app"], GROUP))
    for name, r in groups.items():
        if not r[P].get("RetentionInDays"):
            yield f"{name} is kept and paid for ever"
    for name, p in functions(t):
        if text(at(p, "LoggingConfig", "LogGroup")) != f"{name}Log" or f"{name}Log" not in groups:
            yield f"{name} writes to a group of nobody's"


ACTIONS = {
    "dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:ConditionCheckItem", "dynamodb:Query",
    "s3:GetObject", "s3:GetObjectVersion", "s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion", "s3:ListBucket",
    "kms:Sign", "kms:GetPublicKey", "events:PutEvents", "ses:SendEmail", "sqs:SendMessage", "lambda:InvokeFunction",
}
ROLE = "AWS::IAM::Role"


def allow(role, **changes):
    def change(t):
        policies = t["app"]["Resources"][role][P]["Policies"]
        policies[0]["PolicyDocument"]["Statement"][0].update(changes)

    return made(f"{role}: {changes}", change)


@rule(
    allow("CompetitionApiRole", Action="*"),
    allow("CompetitionApiRole", Action=["dynamodb:*"]),
    allow("CompetitionApiRole", Action=["dynamodb:Scan"]),
    allow("ProposalApiRole", Action=["dynamodb:Get*"]),
    allow("ProposalApiRole", Action=["s3:PutObjectAcl"]),
    allow("RelayRole", Resource="*"),
    allow("NotifyRole", Resource=["*"]),
    allow("NotifyRole", Resource=[{"Fn::Sub": "arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/*"}]),
    allow("NotifyRole", NotAction=["ses:SendEmail"]),
    made("a managed policy", lambda t: t["app"]["Resources"]["PublicApiRole"][P]["ManagedPolicyArns"].append(
        "arn:aws:iam::aws:policy/AmazonS3FullAccess")),
    made("streams for everyone", lambda t: t["app"]["Resources"]["PublicApiRole"][P]["ManagedPolicyArns"].append(
        "arn:aws:iam::aws:policy/service-role/AWSLambdaDynamoDBExecutionRole")),
    made("two functions, one role", lambda t: t["app"]["Resources"]["Relay"][P].update(Role={"Fn::GetAtt": ["NotifyRole", "Arn"]})),
)
def roles_say_exactly_what_is_done(t):
    """The one `*` there is: SAM's managed policies, by which the Lambda service writes logs, reads the stream of
    Relay and Anchor and takes from the queues of Notify, ProposalJobs, EvaluationJobs, AwardJobs and CatalogueJobs in the role's name;
    and everything below a folder of a bucket, of arrivals also what begins as evidence does."""
    roles = [text(p["Role"]) for _, p in functions(t)]
    if len(set(roles)) != len(roles):
        yield "functions share a role"
    extra = {"RelayRole": {"AWSLambdaDynamoDBExecutionRole"}, "AnchorRole": {"AWSLambdaDynamoDBExecutionRole"},
             "NotifyRole": {"AWSLambdaSQSQueueExecutionRole"},
             "ProposalJobsRole": {"AWSLambdaSQSQueueExecutionRole"},
             "EvaluationJobsRole": {"AWSLambdaSQSQueueExecutionRole"},
             "RatingJobsRole": {"AWSLambdaSQSQueueExecutionRole"},
             "AwardJobsRole": {"AWSLambdaSQSQueueExecutionRole"},
             "CatalogueJobsRole": {"AWSLambdaSQSQueueExecutionRole"}}
    for name, r in each(t["app"], ROLE):
        managed = {a.rsplit("/", 1)[-1] for a in r[P].get("ManagedPolicyArns", [])}
        if managed - {"AWSLambdaBasicExecutionRole"} - extra.get(name, set()):
            yield f"{name} has managed policies"
        for policy in r[P].get("Policies", []):
            for s in policy["PolicyDocument"]["Statement"]:
                s = {"Sid": "", **s}
                if set(s) - {"Sid", "Effect", "Action", "Resource", "Condition"} or s["Effect"] != "Allow":
                    yield f"{name}: {s['Sid']} is not plain"
                for action in listed(s["Action"]):
                    if action not in ACTIONS:
                        yield f"{name} may {action}"
                for resource in listed(s["Resource"]):
                    if "*" in re.sub(r"\}(/arrivals/R|(/[a-z]+)?/)\*$", "", str(text(resource))):
                        yield f"{name} may do it to {text(resource)}"


@rule(
    made("a table without statements", lambda t: t["app"]["Resources"]["PublicApi"][P]["Environment"]["Variables"].update(
        SCORECARDS_TABLE={"Ref": "ScorecardsTable"})),
    made("statements without a name", lambda t: t["app"]["Resources"]["ProposalApi"][P]["Environment"]["Variables"].pop("RECEIPT_KEY")),
)
def variables_and_statements_name_the_same(t):
    stores = {i for i, p in t["app"]["Parameters"].items() if p["Type"].startswith("AWS::SSM::")} | {"EventBus"}
    for name, p in functions(t):
        named = {text(v) for v in at(p, "Environment", "Variables").values()} & stores
        role = t["app"]["Resources"][text(p["Role"])][P]
        touched = str([s for q in role.get("Policies", []) for s in q["PolicyDocument"]["Statement"]])
        used = {s for s in stores if f"${{{s}}}" in touched or f"'Ref': '{s}'" in touched or f"['{s}', 'Arn']" in touched}
        for store in sorted(named ^ used):
            yield f"{name} {'is told of' if store in named else 'may use'} {store}, but {'may not use it' if store in named else 'is not told of it'}"


WRITES = {"dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"}
# of the table of scores: who may write which keys, and who may read which. None stands for any key.
SCORE_WRITERS = {"ScorecardApi": None, "EvaluationJobs": {"DESK#*", "DESKS#*"}}
SCORE_READERS = {"ScorecardApi": None, "EvaluationApi": {"PROGRESS#*", "CONFLICTS#*"}, "EvaluationJobs": {"SCORECARD#*"}}


def statements(t, function):
    role = t["app"]["Resources"][text(t["app"]["Resources"][function][P]["Role"])][P]
    return [s for q in role.get("Policies", []) for s in q["PolicyDocument"]["Statement"]]


def scores(t, function, sid):
    return next(s for s in statements(t, function) if s.get("Sid") == sid)


def granted_scores(function, actions):
    """Break: another function is granted something on the table of scores."""
    def change(t):
        role = t["app"]["Resources"][text(t["app"]["Resources"][function][P]["Role"])][P]
        role["Policies"][0]["PolicyDocument"]["Statement"].append({
            "Sid": "Scores", "Effect": "Allow", "Action": actions,
            "Resource": [{"Fn::Sub": "arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${ScorecardsTable}"}],
        })

    return made(f"{function} may {actions} scores", change)


@rule(
    *[granted_scores(f, ["dynamodb:PutItem"]) for f in (
        "CompetitionApi", "ProposalApi", "PublicApi", "EvaluationApi", "EvaluationJobs", "ProposalJobs", "Relay", "Notify", "DocumentArrived")],
    granted_scores("EvaluationApi", ["dynamodb:UpdateItem"]),
    granted_scores("EvaluationApi", ["dynamodb:GetItem"]),
    granted_scores("ProposalApi", ["dynamodb:Query"]),
    made("the secretariat's function reads scores", lambda t: scores(t, "EvaluationApi", "Progress")["Condition"][
        "ForAllValues:StringLike"]["dynamodb:LeadingKeys"].append("SCORECARD#*")),
    made("the secretariat's function reads anything", lambda t: scores(t, "EvaluationApi", "Progress").pop("Condition")),
    made("the secretariat's function writes progress", lambda t: scores(t, "EvaluationApi", "Progress")["Action"].append("dynamodb:PutItem")),
    made("the freeze writes scores", lambda t: scores(t, "EvaluationJobs", "Desks")["Condition"][
        "ForAllValues:StringLike"]["dynamodb:LeadingKeys"].append("SCORECARD#*")),
    made("the freeze writes anything", lambda t: scores(t, "EvaluationJobs", "Desks").pop("Condition")),
    made("the freeze may write what it reads", lambda t: scores(t, "EvaluationJobs", "Scorecards")["Action"].append("dynamodb:UpdateItem")),
)
def only_scorecard_api_writes_scores(t):
    """R22: no other function can write or read a score, whatever its code says."""
    for name, _ in functions(t):
        for s in statements(t, name):
            if not any("${ScorecardsTable}" in str(r) for r in listed(s.get("Resource", []))):
                continue
            keys = at(s, "Condition", "ForAllValues:StringLike", "dynamodb:LeadingKeys")
            actions = set(listed(s["Action"]))
            for allowed, used, verb in ((SCORE_WRITERS, actions & WRITES, "writes"), (SCORE_READERS, actions - WRITES, "reads")):
                if used and name not in allowed:
                    yield f"{name} {verb} the table of scores"
                elif used and allowed[name] is not None and not (keys and set(keys) <= allowed[name]):
                    yield f"{name} {verb} more of the table of scores than it should"


# of the table of awards: one function writes it; others read these keys
AWARD_READERS = {"AwardApi": None, "PublicApi": {"AWARD#*", "STATUS#*"}, "AwardJobs": {"AWARD#*"}}


def granted_awards(function, actions):
    """Break: another function is granted something on the table of awards."""
    def change(t):
        role = t["app"]["Resources"][text(t["app"]["Resources"][function][P]["Role"])][P]
        role["Policies"][0]["PolicyDocument"]["Statement"].append({
            "Sid": "Awarded", "Effect": "Allow", "Action": actions,
            "Resource": [{"Fn::Sub": "arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${AwardsTable}"}],
        })

    return made(f"{function} may {actions} awards", change)


@rule(
    *[granted_awards(f, ["dynamodb:PutItem"]) for f in ("AwardJobs", "PublicApi", "InnovationApi", "EvaluationApi", "Notify")],
    granted_awards("AwardJobs", ["dynamodb:UpdateItem"]),
    granted_awards("PublicApi", ["dynamodb:GetItem"]),
    granted_awards("EvaluationApi", ["dynamodb:GetItem"]),
    made("the public door reads links", lambda t: scores(t, "PublicApi", "Awards")["Condition"][
        "ForAllValues:StringLike"]["dynamodb:LeadingKeys"].append("CLAIM#*")),
    made("the public door reads any event", lambda t: scores(t, "PublicApi", "Certificates").pop("Condition")),
    made("the press writes any event", lambda t: scores(t, "AwardJobs", "Made").pop("Condition")),
)
def only_award_api_writes_awards(t):
    """R37: whoever can write there can make a winner. What makes or checks certificates sees their events alone."""
    for name, _ in functions(t):
        for s in statements(t, name):
            keys = at(s, "Condition", "ForAllValues:StringLike", "dynamodb:LeadingKeys")
            actions = set(listed(s["Action"]))
            if any("${AwardsTable}" in str(r) for r in listed(s.get("Resource", []))):
                if actions & WRITES and name != "AwardApi":
                    yield f"{name} writes the table of awards"
                if name not in AWARD_READERS or AWARD_READERS[name] is not None and not (keys and set(keys) <= AWARD_READERS[name]):
                    yield f"{name} reads more of the table of awards than it should"
            if name in ("PublicApi", "AwardJobs") and any("${EventsTable}" in str(r) for r in listed(s.get("Resource", []))):
                if keys != ["certificate/*"]:
                    yield f"{name} reaches other events than those of certificates"


@rule(
    made("the door to replications reaches proposals' documents", lambda t: scores(t, "InnovationApi", "Evidence")["Condition"][
        "ForAllValues:StringLike"]["dynamodb:LeadingKeys"].append("PROPOSAL#*")),
    made("and any document", lambda t: scores(t, "InnovationApi", "Evidence").pop("Condition")),
    made("and any arrival", lambda t: scores(t, "InnovationApi", "EvidenceUploads")["Resource"].append(
        {"Fn::Sub": "arn:${AWS::Partition}:s3:::${UploadsBucket}/arrivals/*"})),
)
def evidence_is_told_from_proposals_documents(t):
    """R16, R38: who gives tickets for evidence of a replication gives none for a proposal."""
    for s in statements(t, "InnovationApi"):
        keys = at(s, "Condition", "ForAllValues:StringLike", "dynamodb:LeadingKeys")
        resources = str(s.get("Resource", []))
        if "${DocumentsTable}" in resources and set(keys or ["*"]) - {"REPLICATION#*", "ONCE#*"}:
            yield "InnovationApi reaches documents of proposals"
        if "${UploadsBucket}/arrivals/*" in resources:
            yield "InnovationApi signs any arrival"


QUEUE = "AWS::SQS::Queue"


@rule(
    without("app", QUEUE, P, "RedrivePolicy"),
    without("app", QUEUE, P, "SqsManagedSseEnabled"),
    changed("app", QUEUE, (P, "MessageRetentionPeriod"), 60),
    changed("app", QUEUE, (P, "VisibilityTimeout"), 30),
    made("redriven to nowhere", lambda t: t["app"]["Resources"]["NotifyQueue"][P]["RedrivePolicy"].update(
        deadLetterTargetArn={"Fn::GetAtt": ["Nowhere", "Arn"]})),
    made("tried without end", lambda t: t["app"]["Resources"]["NotifyQueue"][P]["RedrivePolicy"].update(maxReceiveCount=1000)),
)
def queues_end_in_dead_letters(t):
    queues = {name: r[P] for name, r in each(t["app"], QUEUE)}
    dead = {name for name, p in queues.items() if name.endswith("DeadLetters")}
    for name, p in queues.items():
        if p.get("SqsManagedSseEnabled") is not True:
            yield f"{name} is not encrypted"
        if text(p.get("QueueName")) != f"sayembara-dev-{name}":
            yield f"{name} is not named as alarms expect"
        if name in dead:
            if p.get("MessageRetentionPeriod") != 1209600:
                yield f"{name} forgets before 14 days"
        elif text(at(p, "RedrivePolicy", "deadLetterTargetArn")) not in dead or not 1 <= p["RedrivePolicy"]["maxReceiveCount"] <= 10:
            yield f"{name} has no dead letters"
        elif (p.get("MessageRetentionPeriod") or 0) < 86400:
            yield f"{name} forgets over night"
    for _, r in each(t["app"], MAPPING):
        queue = text(r[P]["EventSourceArn"])
        if queue in queues:
            function = t["app"]["Resources"][text(r[P]["FunctionName"]).split("Alias")[0]][P]
            if (queues[queue].get("VisibilityTimeout") or 0) < 6 * function["Timeout"]:
                yield f"{queue} hands a message out again while it is worked on"


@rule(
    without("app", INVOKE, P, "DestinationConfig", "OnFailure"),
    without("app", INVOKE, P, "MaximumRetryAttempts"),
    without("app", INVOKE, P, "MaximumEventAgeInSeconds"),
    made("an asynchronous door without its end", lambda t: [
        t["app"]["Resources"].pop(i) for i, _ in each(t["app"], INVOKE) if i.startswith("DocumentArrived")]),
    without("app", EVENT_RULE, P, "Targets", 0, "DeadLetterConfig"),
    without("app", EVENT_RULE, P, "Targets", 0, "RetryPolicy"),
    without("app", SCHEDULE, P, "Target", "DeadLetterConfig"),
    without("app", SCHEDULE, P, "Target", "RetryPolicy"),
    made("rules may not send", lambda t: t["app"]["Resources"]["RuleTargets"][P]["Queues"].pop()),
    made("anyone's rules may send", lambda t: t["app"]["Resources"]["RuleTargets"][P]["PolicyDocument"]["Statement"][0].pop("Condition")),
)
def asynchronous_doors_end_in_dead_letters(t):
    dead = {name for name, _ in each(t["app"], QUEUE) if name.endswith("DeadLetters")}
    called = set()
    for name, r in each(t["app"], SCHEDULE):
        called.add(text(r[P]["Target"]["Arn"]))
        if text(at(r[P], "Target", "DeadLetterConfig", "Arn")) not in dead or not at(r[P], "Target", "RetryPolicy"):
            yield f"{name} fails in silence"
    fed = set()
    for name, r in each(t["app"], EVENT_RULE):
        for target in r[P]["Targets"]:
            called.add(text(target["Arn"]))
            letters = text(at(target, "DeadLetterConfig", "Arn"))
            fed |= {letters, text(target["Arn"])}
            if letters not in dead or not at(target, "RetryPolicy", "MaximumEventAgeInSeconds"):
                yield f"{name} fails in silence"
    configured = set()
    for name, r in each(t["app"], INVOKE):
        configured.add(text(r[P]["FunctionName"]))
        if text(at(r[P], "DestinationConfig", "OnFailure", "Destination")) not in dead:
            yield f"{name} loses what fails"
        if at(r[P], "MaximumRetryAttempts") is None or at(r[P], "MaximumEventAgeInSeconds") is None:
            yield f"{name} leaves retries to chance"
    for function in sorted(c.split("Alias")[0] for c in called if "Alias" in c):
        if function not in configured:
            yield f"{function} is called asynchronously and loses what fails"
    policies = each(t["app"], "AWS::SQS::QueuePolicy")
    allowed = {text(q) for _, r in policies for q in r[P]["Queues"]}
    queues = {name for name, _ in each(t["app"], QUEUE)}
    for name in sorted((fed & queues) - allowed):
        yield f"{name} does not take what rules send"
    for name, r in policies:
        for s in r[P]["PolicyDocument"]["Statement"]:
            if not at(s, "Condition", "ArnLike", "aws:SourceArn"):
                yield f"{name} takes from anyone"


STREAM = {
    "BisectBatchOnFunctionError": True,
    "FunctionResponseTypes": ["ReportBatchItemFailures"],
}


@rule(
    *[without("app", MAPPING, P, k) for k in (
        "BisectBatchOnFunctionError", "FunctionResponseTypes", "MaximumRetryAttempts", "MaximumRecordAgeInSeconds", "DestinationConfig")],
    changed("app", MAPPING, (P, "StartingPosition"), "LATEST"),
    without("app", MAPPING, P, "ScalingConfig"),
)
def streams_and_queues_cannot_block(t):
    for name, r in each(t["app"], MAPPING):
        p = r[P]
        if p.get("FunctionResponseTypes") != ["ReportBatchItemFailures"]:
            yield f"{name} repeats a whole batch for one failure"
        if "StartingPosition" in p:
            if p["StartingPosition"] != "TRIM_HORIZON":
                yield f"{name} skips what was saved while it was made"
            if p.get("BisectBatchOnFunctionError") is not True or not at(p, "DestinationConfig", "OnFailure", "Destination"):
                yield f"{name} lets one record block a shard"
            if not p.get("MaximumRetryAttempts") or not 60 <= p.get("MaximumRecordAgeInSeconds", 0) < 86400:
                yield f"{name} blocks a shard for a day"
        elif not at(p, "ScalingConfig", "MaximumConcurrency"):
            yield f"{name} sends faster than mail may go"


API, API_STAGE = "AWS::ApiGatewayV2::Api", "AWS::ApiGatewayV2::Stage"


def first_operation(t, path):
    return next(iter(at(t, "app", "Resources", "HttpApi", P, "Body", "paths")[path].values()))


@rule(
    made("a route without sign-in", lambda t: first_operation(t, "/proposals/{proxy+}").pop("security")),
    made("a route with no sign-in", lambda t: first_operation(t, "/me").update(security=[{"NONE": []}])),
    made("a public route with sign-in", lambda t: first_operation(t, "/public/{proxy+}").update(security=[{"Token": []}])),
    made("another issuer", lambda t: at(t, "app", "Resources", "HttpApi", P, "Body", "components", "securitySchemes", "Token",
        "x-amazon-apigateway-authorizer", "jwtConfiguration").pop("issuer")),
    made("any audience", lambda t: at(t, "app", "Resources", "HttpApi", P, "Body", "components", "securitySchemes", "Token",
        "x-amazon-apigateway-authorizer", "jwtConfiguration").update(audience=[])),
    made("any origin", lambda t: at(t, "app", "Resources", "HttpApi", P, "Body", "x-amazon-apigateway-cors").update(allowOrigins=["*"])),
    made("no CORS", lambda t: at(t, "app", "Resources", "HttpApi", P, "Body").pop("x-amazon-apigateway-cors")),
    made("preflights met by a guarded route", lambda t: at(t, "app", "Resources", "HttpApi", P, "Body", "paths")["/me"].update(
        {"x-amazon-apigateway-any-method": first_operation(t, "/me")})),
)
def the_door_asks_who_it_is(t):
    for name, r in each(t["app"], API):
        body = r[P]["Body"]
        for path, method, operation in operations(r):
            asked = [s for s in operation.get("security", []) if "Token" in s]
            if path.startswith("/public/") == bool(asked):
                yield f"{method} {path} {'asks the public to sign in' if asked else 'lets anyone in'}"
            # A browser's preflight carries no token; a guarded route for any method would refuse it.
            if method == "x-amazon-apigateway-any-method" and asked:
                yield f"{path}: a browser's preflight is refused"
        jwt = at(body, "components", "securitySchemes", "Token", "x-amazon-apigateway-authorizer", "jwtConfiguration") or {}
        if text(jwt.get("issuer")) != "TokenIssuer" or [text(a) for a in jwt.get("audience", [])] != ["TokenAudience"]:
            yield f"{name} takes tokens of anyone or for anyone"
        cors = body.get("x-amazon-apigateway-cors") or {}
        if [text(o) for o in cors.get("allowOrigins", [])] != ["WebOrigin"] or "idempotency-key" not in cors.get("allowHeaders", []):
            yield f"{name} is closed to our web client, or open to another"


PUBLIC = ("PublicApi", "CatalogueApi")


@rule(
    without("app", API_STAGE, P, "DefaultRouteSettings"),
    without("app", API_STAGE, P, "DefaultRouteSettings", "ThrottlingBurstLimit"),
    without("app", API_STAGE, P, "RouteSettings"),
    without("app", API_STAGE, P, "AccessLogSettings"),
    made("addresses in the log", lambda t: [r[P]["AccessLogSettings"].update(Format='{"ip":"$context.identity.sourceIp"}')
        for _, r in each(t["app"], API_STAGE)]),
    made("a route that is not there", lambda t: [r[P]["RouteSettings"].update({"GET /gone": {}}) for _, r in each(t["app"], API_STAGE)]),
    *[made(f"{door} unlimited", lambda t, door=door: t["app"]["Resources"][door][P].pop("ReservedConcurrentExecutions")) for door in PUBLIC],
)
def a_crowd_is_held_back(t):
    routes = {f"{m.upper().replace('X-AMAZON-APIGATEWAY-ANY-METHOD', 'ANY')} {p}" for _, api in each(t["app"], API) for p, m, _ in operations(api)}
    for name, r in each(t["app"], API_STAGE):
        settings = r[P].get("RouteSettings") or {}
        for limits in (r[P].get("DefaultRouteSettings"), *settings.values()):
            if not at(limits, "ThrottlingRateLimit") or not at(limits, "ThrottlingBurstLimit"):
                yield f"{name} admits any number"
        if not {s for s in settings if "/public/" in s} == {s for s in routes if "/public/" in s}:
            yield f"{name} does not hold back the public"
        for route in sorted(set(settings) - routes):
            yield f"{name} limits {route}, which is not there"
        log = r[P].get("AccessLogSettings") or {}
        if not log.get("DestinationArn") or any(word in log.get("Format", "") for word in ("identity", "claims", "context.path")):
            yield f"{name} logs nothing, or people"
    for door in PUBLIC:
        if not at(t, "app", "Resources", door, P, "ReservedConcurrentExecutions"):
            yield f"the public can use up the account's concurrency at {door}"


ALARM = "AWS::CloudWatch::Alarm"


def every_alarm_missing_in_turn(t):
    for name, _ in each(t["watch"], ALARM):
        if name in ("ApiSlow", "ApiFlooded"):
            continue
        broken = copy.deepcopy(t)
        del broken["watch"]["Resources"][name]
        yield f"{name} is gone", broken


@rule(
    every_alarm_missing_in_turn,
    made("a new function", lambda t: t["app"]["Resources"].update(New=copy.deepcopy(t["app"]["Resources"]["Relay"]))),
    made("a new queue", lambda t: t["app"]["Resources"].update(NewDeadLetters=copy.deepcopy(t["app"]["Resources"]["RelayDeadLetters"]))),
    without("watch", ALARM, P, "AlarmActions"),
    changed("watch", ALARM, (P, "TreatMissingData"), "breaching"),
    changed("watch", ALARM, (P, "AlarmName"), "x"),
    made("nobody is told", lambda t: t["watch"]["Resources"]["Alarms"][P].pop("Subscription")),
    made("dead letters pile up", lambda t: t["watch"]["Resources"]["RelayDeadLettersFilled"][P].update(Threshold=100)),
)
def what_breaks_is_told(t):
    there = alarms(t)
    wanted = {("AWS/ApiGateway", "5xx", "ApiId")}
    for name, p in functions(t):
        wanted |= {("AWS/Lambda", m, f"sayembara-dev-{name}") for m in ("Errors", "Throttles")}
    for _, r in each(t["app"], MAPPING):
        if "StartingPosition" in r[P]:
            function = f"sayembara-dev-{text(r[P]['FunctionName']).split('Alias')[0]}"
            wanted |= {("AWS/Lambda", m, function) for m in ("IteratorAge", "DestinationDeliveryFailures")}
    for name, _ in each(t["app"], QUEUE):
        metric = "ApproximateNumberOfMessagesVisible" if name.endswith("DeadLetters") else "ApproximateAgeOfOldestMessage"
        wanted.add(("AWS/SQS", metric, f"sayembara-dev-{name}"))
    for name, r in each(t["app"], EVENT_RULE):
        wanted.add(("AWS/Events", "InvocationsFailedToBeSentToDlq", text(r[P]["Name"])))
        for target in r[P]["Targets"]:
            if "Alias" in text(target["Arn"]):
                wanted.add(("AWS/Lambda", "DestinationDeliveryFailures", f"sayembara-dev-{text(target['Arn']).split('Alias')[0]}"))
    for _, r in each(t["app"], SCHEDULE):
        function = text(r[P]["Target"]["Arn"]).split("Alias")[0]
        if function not in behind_http(t):  # those are only kept awake
            wanted.add(("AWS/Lambda", "DestinationDeliveryFailures", f"sayembara-dev-{function}"))
    for missing in sorted(wanted - there, key=str):
        yield f"no alarm for {missing}"
    for name, r in each(t["watch"], ALARM):
        p = r[P]
        if [text(a) for a in p.get("AlarmActions", [])] != ["Alarms"] or p["TreatMissingData"] != "notBreaching":
            yield f"{name} tells nobody, or cries when nothing happens"
        if text(p["AlarmName"]) != f"sayembara-dev-{name}":
            yield f"{name} is not named as the runbook expects"
        if p["MetricName"] == "ApproximateNumberOfMessagesVisible" and p["Threshold"] != 1:
            yield f"{name} waits for more than one"
    if not at(t, "watch", "Resources", "Alarms", P, "Subscription", 0, "Endpoint"):
        yield "nobody is told"


def board(t):
    return at(t, "watch", "Resources", "Dashboard", P, "DashboardBody", "Fn::Sub")


@rule(made("a function is not on the board", lambda t: t["watch"]["Resources"]["Dashboard"][P]["DashboardBody"].update(
    {"Fn::Sub": board(t).replace("DocumentArrived", "")})))
def the_board_shows_all(t):
    import json

    shown = json.dumps(json.loads(board(t).replace("${Stage}", "dev").replace("${AWS::Region}", "r").replace("${ApiId}", "a")))
    for name in [n for n, _ in functions(t)] + [n for n, _ in each(t["app"], QUEUE)]:
        if f"sayembara-dev-{name}" not in shown:
            yield f"{name} is not on the dashboard"


BUDGET = ("budget", "Resources", "Budget", P)


@rule(
    made("no limit", lambda t: at(t, *BUDGET)["Budget"].pop("BudgetLimit")),
    made("nobody hears of it", lambda t: at(t, *BUDGET).update(NotificationsWithSubscribers=[])),
    made("no forecast", lambda t: at(t, *BUDGET)["NotificationsWithSubscribers"].pop()),
    made("no fuse", lambda t: t["watch"]["Resources"].pop("ApiFlooded")),
)
def spending_has_fuses(t):
    budget = at(t, *BUDGET)
    if text(at(budget, "Budget", "BudgetLimit", "Amount")) != "MonthlyBudget":
        yield "no limit"
    kinds = {n["Notification"]["NotificationType"] for n in budget["NotificationsWithSubscribers"] if n["Subscribers"]}
    if kinds != {"ACTUAL", "FORECASTED"}:
        yield "the bill says it first"
    if ("AWS/ApiGateway", "Count", "ApiId") not in alarms(t):
        yield "a flood is noticed by the bill"


class Templates(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.templates = templates()

    def test_the_templates_keep_every_rule(self):
        for name, check, _ in RULES:
            with self.subTest(name):
                self.assertEqual(list(check(self.templates)), [])

    def test_another_release_publishes_a_version_of_every_function(self):
        def versions(release):
            return {i for i, _ in each(transformed(release), "AWS::Lambda::Version")}

        first, second, by_hand = versions("0123456789"), versions("abcdefghij"), versions("")
        self.assertEqual(len(first), len(functions(self.templates)))
        self.assertEqual(first & second, set())
        self.assertEqual(first & by_hand, set())

    def test_every_rule_complains_about_each_of_its_breaks(self):
        count = 0
        for name, check, breaks in RULES:
            for make in breaks:
                found = 0
                for description, broken in make(self.templates):
                    found += 1
                    with self.subTest(f"{name}: {description}"):
                        self.assertNotEqual(list(check(broken)), [], "silent")
                self.assertGreater(found, 0, f"{name} has a break that concerns nothing")
                count += found
        print(f"{len(RULES)} rules, {count} breaks, each complained about", flush=True)


def unsaid(text, resources):
    """What the runbook does not name: whom a restore stops, and what to do about a queue's dead letters."""
    stopped = set(re.search(r"`for f in ([A-Za-z ]+); do", text).group(1).split())
    functions = {name for name, r in resources.items() if r["Type"] == "AWS::Serverless::Function"}
    # it only passes events on, and may
    wanted = functions - {"Relay"}
    queues = {name for name in resources if name.endswith("DeadLetters")}
    return sorted((wanted ^ stopped) | {q for q in queues if f"`{q}`" not in text})


class RunbookTest(unittest.TestCase):
    TEXT = (ROOT / "docs/operations.md").read_text()
    RESOURCES = load("template.yaml")["Resources"]

    def test_names_every_function_that_a_restore_stops_and_every_dead_letter_queue(self):
        self.assertEqual([], unsaid(self.TEXT, self.RESOURCES))

    def test_misses_what_is_left_out(self):
        self.assertEqual(["RatingJobs"], unsaid(self.TEXT.replace(" RatingJobs ", " "), self.RESOURCES))
        self.assertEqual(
            ["AwardJobsDeadLetters"], unsaid(self.TEXT.replace("`AwardJobsDeadLetters`", ""), self.RESOURCES))


if __name__ == "__main__":
    unittest.main()
