"""A server that is killed in the middle of work has lost nothing of what it answered, and Ctrl-C ends it at any moment. Needs no
browser.

WASL_PAIRS=100000 python3 -m unittest test_killing    as long as one wishes; 2,000 pairs where nothing is said
"""

import http.client
import json
import os
import pathlib
import random
import tempfile
import threading
import time
import unittest

import review

PAIRS = int(os.environ.get("WASL_PAIRS", 2_000))
ROUNDS = 6


class Worker(threading.Thread):
    """Changes one sentence after the other, and notes what was answered."""

    def __init__(self, server, round_):
        super().__init__()
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        self.headers = {"Authorization": f"Bearer {server.token}", "Content-Type": "application/json"}
        self.chance = random.Random(round_)
        self.texts = {}
        self.revision = 0
        self.under_way = None

    def run(self):
        try:
            while True:
                # Source and target sentences take turns in a memory of pairs: the even ones are the target's.
                sentence = 2 * self.chance.randint(1, PAIRS)
                text = f"Edited {self.chance.random()}"
                self.under_way = (sentence, text)
                self.connection.request("POST", "/api/actions", headers=self.headers, body=json.dumps(
                    {"action": {"type": "editText", "sentence": sentence, "text": text}}))
                answer = json.loads(self.connection.getresponse().read())
                self.revision = answer["revision"]
                self.texts[sentence] = text
        except (OSError, http.client.HTTPException):
            pass


@unittest.skipUnless(review.program(), "needs the program: make build, or WASL_PROGRAM")
class KillingTests(unittest.TestCase):
    def serve(self):
        with tempfile.TemporaryDirectory() as folder:
            pairs = pathlib.Path(folder) / "pairs.jsonl"
            pairs.write_text("".join(
                json.dumps({"source": f"الجملة رقم {n}.", "target": f"Sentence number {n}.", "sourceLanguage": "ar", "targetLanguage": "en"}) + "\n"
                for n in range(PAIRS)))
            server = review.Review(pairs)
            self.addCleanup(server.close)
        return server

    def test_ctrl_c_ends_it_at_any_moment_whoever_listens(self):
        server = self.serve()

        def nothing():
            pass

        def checking():
            time.sleep(1.5)

        def checked():
            server.wait_until_checked()

        def realigning():
            server.ask("/api/realign", {})

        for moment in [nothing, checking, checked, realigning] * 2:
            listening = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
            listening.request("GET", "/api/events", headers={"Authorization": f"Bearer {server.token}"})
            answer = listening.getresponse()
            self.assertEqual(answer.status, 200)
            moment()
            begun = time.monotonic()
            server.interrupt()
            self.assertLess(time.monotonic() - begun, 5, moment.__name__)
            server.start()
            self.assertEqual(server.ask("/api/project")["counts"]["beads"], PAIRS)
            listening.close()

    def test_what_was_answered_is_there_after_a_kill_in_the_middle_of_actions(self):
        server = self.serve()
        texts = {}
        for round_ in range(ROUNDS):
            worker = Worker(server, round_)
            worker.start()
            time.sleep(random.Random(-round_).uniform(0.2, 1))
            server.kill()
            worker.join()
            self.assertTrue(worker.texts, "nothing was done before the kill")
            texts |= worker.texts
            server.start()
            revision = server.ask("/api/project")["revision"]
            # The one that was under way may have been written without the answer having got through.
            self.assertIn(revision, (worker.revision, worker.revision + 1))
            if revision > worker.revision:
                texts[worker.under_way[0]] = worker.under_way[1]
            for sentence, text in random.Random(0).sample(sorted(texts.items()), min(len(texts), 300)):
                bead = server.ask(f"/api/beads/{sentence // 2}")["bead"]
                self.assertEqual(bead["target"][0]["text"], text)
            self.assertEqual(server.ask("/api/project")["counts"]["edited"], len(texts))


if __name__ == "__main__":
    unittest.main()
