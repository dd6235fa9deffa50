"""A function of an artefact, started as Lambda starts it: task root as working directory, only the runtime's jars on
the class path, AWS's runtime interface client in between. Its AWS calls go to a small stand-in that knows one answer."""
import http.server
import json
import os
import pathlib
import queue
import subprocess
import tempfile
import threading
import time
import zipfile

MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda"
API = "/2018-06-01/runtime/"


class Door(http.server.BaseHTTPRequestHandler):
    """The runtime API, and an AWS whose tables are empty."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"{}", headers=()):
        head = [f"HTTP/1.1 {status} -", f"Content-Length: {len(body)}", "Content-Type: application/json"]
        head += [f"{name}: {value}" for name, value in headers]
        self.wfile.write("\r\n".join(head).encode() + b"\r\n\r\n" + body)

    def do_GET(self):
        host = self.server.host
        if self.path == API + "restore/next":
            return self.answer(200)
        if self.path != API + "invocation/next":
            return self.answer(404)
        host.ready.set()
        number, event = host.events.get()
        if event is None:
            self.close_connection = True
            return None
        deadline = int((time.time() + 60) * 1000)
        arn = "arn:aws:lambda:ap-southeast-3:000000000000:function:tested"
        return self.answer(
            200,
            event,
            [
                ("Lambda-Runtime-Aws-Request-Id", f"{number:08d}-0000-0000-0000-000000000000"),
                ("Lambda-Runtime-Deadline-Ms", deadline),
                ("Lambda-Runtime-Invoked-Function-Arn", arn),
            ],
        )

    def do_POST(self):
        host = self.server.host
        if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
            body = b""
            while size := int(self.rfile.readline().split(b";")[0], 16):
                body += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
        else:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.path.startswith(API):
            if self.path.endswith("init/error"):
                host.failure = body
                host.ready.set()
            else:
                host.answers.put((self.path.endswith("/error"), body))
            return self.answer(202)
        host.calls.append(self.headers.get("X-Amz-Target", self.path))
        return self.answer(200)


class LambdaHost:
    """`with LambdaHost(zip, handler, variables, runtime_jars, java) as host: host.invoke(event)`"""

    def __init__(self, artefact, handler, variables, runtime_jars, java):
        self.events, self.answers, self.calls = queue.Queue(), queue.Queue(), []
        self.ready, self.failure, self.count = threading.Event(), None, 0
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Door)
        self.server.daemon_threads, self.server.host = True, self
        self.server.handle_error = lambda *_: None
        self.folder = tempfile.TemporaryDirectory(prefix="task-")
        root = pathlib.Path(self.folder.name)
        with zipfile.ZipFile(artefact) as z:
            z.extractall(root)
        address = f"127.0.0.1:{self.server.server_port}"
        self.environment = {
            "AWS_LAMBDA_RUNTIME_API": address,
            "LAMBDA_TASK_ROOT": str(root),
            "_HANDLER": handler,
            "AWS_REGION": "ap-southeast-3",
            "AWS_ACCESS_KEY_ID": "tested",
            "AWS_SECRET_ACCESS_KEY": "tested",
            "AWS_ENDPOINT_URL": "http://" + address,
            "LANG": "en_US.UTF-8",
            "PATH": "/usr/bin:/bin",
            **variables,
        }
        # No empty entry: one would put the task root on the system loader, which Lambda does not.
        jars = ":".join(sorted(str(j) for j in pathlib.Path(runtime_jars).glob("*.jar")))
        flags = ["-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"]
        self.command = [java, *flags, "-classpath", jars, MAIN, handler]
        self.root = root

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.output = open(self.root.parent / f"{self.root.name}.log", "w+b")
        self.process = subprocess.Popen(
            self.command, cwd=self.root, env=self.environment, stdin=subprocess.DEVNULL, stdout=self.output, stderr=self.output
        )
        deadline = time.monotonic() + 90
        while not self.ready.wait(0.2):
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.failure = b"it ended or hangs before its first event"
                break
        if self.failure:
            text = self.failure.decode(errors="replace") + "\n" + self.log()
            self.__exit__()
            raise AssertionError(text)
        return self

    def __exit__(self, *_):
        self.events.put((0, None))
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.server.shutdown()
        self.server.server_close()
        self.output.close()
        os.unlink(self.output.name)
        self.folder.cleanup()

    def log(self):
        self.output.flush()
        return pathlib.Path(self.output.name).read_text(errors="replace")[-4000:]

    def invoke(self, event):
        """The answer to one event; an error of the function raises with its text."""
        self.count += 1
        self.events.put((self.count, json.dumps(event).encode()))
        try:
            failed, body = self.answers.get(timeout=60)
        except queue.Empty:
            raise AssertionError("no answer in 60 s\n" + self.log()) from None
        if failed:
            raise AssertionError(body.decode(errors="replace")[:2000] + "\n" + self.log())
        return json.loads(body)


def http_event(method, path, claims=None):
    """An event as the HTTP API sends it, payload format 2.0."""
    context = {
        "accountId": "000000000000",
        "apiId": "tested",
        "domainName": "tested",
        "domainPrefix": "tested",
        "http": {"method": method, "path": path, "protocol": "HTTP/1.1", "sourceIp": "127.0.0.1", "userAgent": "test"},
        "requestId": "tested",
        "routeKey": f"{method} {path}",
        "stage": "$default",
        "time": "01/Jan/2026:00:00:00 +0000",
        "timeEpoch": 1767225600000,
    }
    if claims:
        context["authorizer"] = {"jwt": {"claims": claims, "scopes": None}}
    return {
        "version": "2.0",
        "routeKey": f"{method} {path}",
        "rawPath": path,
        "rawQueryString": "",
        "headers": {"accept": "application/json", "host": "tested"},
        "requestContext": context,
        "isBase64Encoded": False,
    }
