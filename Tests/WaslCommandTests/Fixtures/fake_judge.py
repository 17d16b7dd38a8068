"""A server that speaks like OpenAI's chat completions and answers as its first argument says.

It prints its port on the first line, and a line for every question that it is asked.
"""
import http.server
import json
import sys
import time

MANNER = sys.argv[1]
GOOD = {"category": "accuracy/mistranslation", "severity": "critical", "source": "73", "target": "٣٧",
        "explanation": "The digits are swapped."}
ERRORS = {
    "good": [GOOD],
    "none": [],
    "misquoting": [GOOD | {"target": "٩٩"}, GOOD],
    "hostile": [GOOD | {"explanation": "<script>alert(1)</script> \u001b[2J\u202e wiped"}],
    "many": [GOOD] * 500,
    "category": [GOOD | {"category": "../../etc"}],
    "severity": [GOOD | {"severity": "catastrophic"}],
}


class Judge(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        print(self.path, question["model"], self.headers.get("Authorization", "-"), flush=True)
        if MANNER == "slow":
            time.sleep(30)
        if MANNER == "refusing":
            return self.send_error(401)
        content = json.dumps({"errors": ERRORS.get(MANNER, [])}, ensure_ascii=False)
        if MANNER == "talkative":
            content = "Sure! Here is my analysis: " + content
        body = json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]}).encode()
        if MANNER == "malformed":
            body = b'{"choices": [{"message": '
        if MANNER == "deep":
            body = b'{"choices": ' + b"[" * 200_000
        if MANNER == "endless":
            self.send_response(200)
            self.end_headers()
            try:
                while True:
                    self.wfile.write(b" " * 65536)
            except OSError:
                return
        if MANNER == "garbage":
            self.wfile.write(b"\x00\x01 not HTTP at all\r\n\r\n")
            return
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Judge)
print(server.server_address[1], flush=True)
server.serve_forever()
