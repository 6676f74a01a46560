"""Computes the worked examples of the readiness model from its description alone.

Reads cases.json and writes expected.json beside it. Shares nothing with the Java code: the standard library only, no
common helpers, and the normal distribution by math.erfc. Run it with Python 3.9 or later after changing a case:

    python3 worked_examples.py
"""

import datetime
import json
import math
import pathlib

HERE = pathlib.Path(__file__).parent
EPSILON = 1e-12
TIERS = ["TASK", "FEATURE", "PRODUCT_AREA", "PRODUCT_LINE", "PORTFOLIO", "COMPANY"]
MODEL = {
    "priorGap": 1, "priorWeight": 0.25, "ratingSigma": 0.8, "ratingHalfLifeDays": 365,
    "outcomeHalfLifeDays": 730, "metAt": 0.8, "notMetAt": 0.2, "mustHaveAt": 0.5, "unquantifiedSize": 0.5,
}
RELATION_WEIGHTS = {"MANAGER": 1, "COMMITTEE": 1, "PEER": 0.7, "REPORT": 0.7, "MENTOR": 0.7, "SELF": 0.2}
VERIFICATION_WEIGHTS = {"DISPUTED": 0.1, "CLAIMED": 0.4, "CORROBORATED": 0.7, "METRIC_LINKED": 1}
LEVEL = {
    "readyAt": 75, "outcomeWeight": 2, "referenceBenefit": 100000, "referencePercent": 5, "verifiedNeeded": 1,
    "mentoringWeight": 0, "mentorshipsNeeded": 0, "expectations": {},
}


def days(text):
    return datetime.date.fromisoformat(text).toordinal()


def phi(x):
    return 0.5 * math.erfc(-x / math.sqrt(2))


def latest(facts):
    """The fact with the greatest (date, place in the stream)."""
    return max(facts, key=lambda fact: (fact["day"], fact["place"]))


class Question:
    """One case: a ladder with defaults filled in, the facts known, and the day asked about."""

    def __init__(self, case):
        self.case = case
        ladder = case["ladder"]
        given = ladder.get("model", {})
        self.model = {**MODEL, **{k: v for k, v in given.items() if not k.endswith("Weights")}}
        self.k = {**RELATION_WEIGHTS, **given.get("relationWeights", {})}
        self.v = {**VERIFICATION_WEIGHTS, **given.get("verificationWeights", {})}
        self.rates = {**ladder.get("currencyRates", {}), ladder.get("referenceCurrency", "USD"): 1}
        self.order = [competency["id"] for competency in ladder["competencies"]]
        self.levels = [{**LEVEL, **level} for level in ladder["levels"]]
        self.facts = [dict(fact, place=place, day=days(fact["on"]))
                      for place, fact in enumerate(case["facts"][:case.get("known")])]
        self.as_of = days(case["asOf"])

    def of(self, kind):
        return [fact for fact in self.facts if fact["type"] == kind]

    def stop_at_departure(self):
        """A person's own views stop at the day she left, unless she was back by the day asked about."""
        spells = []
        for fact in self.facts:
            if fact["type"] in ("joined", "rejoined"):
                spells.append([fact["day"], None])
            elif fact["type"] == "startCorrected":
                spells[0][0] = fact["day"]
            elif fact["type"] == "left":
                spells[-1][1] = fact["day"]
            elif fact["type"] == "departureWithdrawn":
                [spell for spell in spells if spell[1] is not None][-1][1] = None
        if not any(start <= self.as_of and (end is None or self.as_of <= end) for start, end in spells):
            self.as_of = max(end for _, end in spells if end is not None and end < self.as_of)

    def target(self):
        facts = []
        for fact in self.facts:
            if fact["type"] in ("joined", "level", "rejoined"):
                facts.append(fact)
            if fact["type"] == "startCorrected":
                facts[0] = dict(facts[0], day=fact["day"])
        current = latest([fact for fact in facts if fact["day"] <= self.as_of])["level"]
        ids = [level["id"] for level in self.levels]
        asked = self.case.get("level")
        if asked is None:
            place = ids.index(current)
            following = self.levels[place].get("next")
            if following is None:
                following = ids[place + 1] if place + 1 < len(ids) else None
            asked = following
        return current, next((level for level in self.levels if level["id"] == asked), None)

    # Steps 1 to 3

    def ratings(self, competency):
        withdrawn = {fact["rating"] for fact in self.of("ratingWithdrawn")}
        by_rater = {}
        for fact in self.of("rated"):
            if fact["competency"] == competency and fact["day"] <= self.as_of and fact["id"] not in withdrawn:
                by_rater.setdefault(fact["by"], []).append(fact)
        return [latest(facts) for _, facts in sorted(by_rater.items())]

    def state(self, p):
        if p >= self.model["metAt"] - EPSILON:
            return "MET"
        return "NOT_MET" if p <= self.model["notMetAt"] + EPSILON else "UNCERTAIN"

    def met(self, q, weighted, more=0.0):
        """Estimate, standard error and probability; `more` is information added at the estimate."""
        kappa, sigma = self.model["priorWeight"], self.model["ratingSigma"]
        total = kappa + sum(w for w, _ in weighted)
        m = (kappa * (q - self.model["priorGap"]) + sum(w * x for w, x in weighted)) / total
        s = sigma / math.sqrt(total + more)
        return m, sigma / math.sqrt(total), phi((m - (q - 0.5)) / s)

    def competency(self, name, expectation):
        q = expectation["rating"]
        counting = self.ratings(name)
        weights = [self.k[fact["relation"]] * 2 ** (-(self.as_of - fact["day"]) / self.model["ratingHalfLifeDays"])
                   for fact in counting]
        weighted = list(zip(weights, [fact["rating"] for fact in counting]))
        m, s, p = self.met(q, weighted)
        others = any(fact["by"] != self.case["person"] for fact in counting)
        state = self.state(p) if others else "UNCERTAIN"
        needed = None
        if state == "UNCERTAIN":
            for n in range(1, 11):
                if self.state(self.met(q, weighted, n * self.k["PEER"])[2]) != "UNCERTAIN":
                    needed = n
                    break
        if state == "NOT_MET":
            renewed = [(w, x) if fact["by"] == self.case["person"] else (self.k[fact["relation"]], max(x, q))
                       for (w, x), fact in zip(weighted, counting)]
            after = self.met(q, renewed)[2]
        else:
            after = self.met(q, weighted, (needed or 1) * self.k["PEER"])[2]
        return {"competency": name, "omega": expectation.get("weight", 1), "must": expectation.get("mustHave", False),
                "estimate": m, "standardError": s, "probability": p, "state": state, "others": others,
                "additionalRatersNeeded": needed, "after": after,
                "weights": [{"rating": fact["id"], "weight": w} for fact, w in zip(counting, weights)]}

    # Step 4

    def verification(self, outcome):
        said = {}
        for fact in self.of("attested"):
            if fact["outcome"] == outcome["id"] and fact["day"] <= self.as_of:
                said.setdefault(fact["by"], []).append(fact)
        standing = {by: latest(facts)["verdict"] for by, facts in said.items()}
        if "DISPUTE" in standing.values():
            return "DISPUTED"
        if any(verdict == "CORROBORATE" and by != self.case["person"] for by, verdict in standing.items()):
            return "METRIC_LINKED" if outcome.get("linked") else "CORROBORATED"
        return "CLAIMED"

    def outcomes(self, level):
        retracted = {fact["outcome"] for fact in self.of("retracted")}
        items = []
        for fact in self.of("outcome"):
            if fact["id"] in retracted or fact["day"] > self.as_of or not fact.get("achieved", True):
                continue
            sizes = []
            if "benefit" in fact and fact["benefit"]["currency"] in self.rates:
                money = float(fact["benefit"]["amount"]) * self.rates[fact["benefit"]["currency"]]
                sizes.append(min(1.0, math.log(1 + money) / math.log(1 + level["referenceBenefit"])))
            if "percent" in fact:
                sizes.append(min(1.0, float(fact["percent"]) / level["referencePercent"]))
            size = max(sizes) if sizes else self.model["unquantifiedSize"]
            gap = TIERS.index(level["tier"]) - TIERS.index(fact["tier"])
            tier_factor = 1 if gap <= 0 else 0.5 if gap == 1 else 0
            decay = 2 ** (-(self.as_of - fact["day"]) / self.model["outcomeHalfLifeDays"])
            verification = self.verification(fact)
            rest = math.sqrt(float(fact.get("attribution", "1"))) * size * tier_factor * decay
            items.append({"outcome": fact["id"], "verification": verification, "size": size, "tierFactor": tier_factor,
                          "decay": decay, "value": self.v[verification] * rest, "rest": rest, "gap": gap,
                          "linked": fact.get("linked", False)})
        together = lambda values: 1 - math.prod(1 - value for value in values)
        score = together([item["value"] for item in items])
        after = together([item["value"] for item in items] + [self.v["CLAIMED"]])
        for chosen in items:
            if chosen["verification"] == "CLAIMED" and chosen["gap"] <= 0:
                better = self.v["METRIC_LINKED" if chosen["linked"] else "CORROBORATED"] * chosen["rest"]
                after = max(after, together([better if item is chosen else item["value"] for item in items]))
        verified = sum(item["gap"] <= 0 and item["verification"] in ("CORROBORATED", "METRIC_LINKED")
                       for item in items)
        return score, after, verified, items

    # Step 5

    def mentoring(self, level):
        never = {fact["mentorship"] for fact in self.of("mentorshipWithdrawn")}
        not_held = {fact["session"] for fact in self.of("sessionWithdrawn")}
        counting = []
        for fact in self.of("mentors"):
            held = [session for session in self.of("session")
                    if session["mentorship"] == fact["id"] and session["id"] not in not_held
                    and self.as_of - 365 < session["day"] <= self.as_of]
            if fact["id"] not in never and fact["day"] <= self.as_of and len(held) >= 4:
                counting.append(fact["id"])
        needed = level["mentorshipsNeeded"]
        share = lambda n: min(1.0, n / needed) if needed else 0.0
        return share(len(counting)), share(len(counting) + 1), counting

    # Steps 6 to 9

    def answer(self):
        self.stop_at_departure()
        current, level = self.target()
        if level is None:
            return {"name": self.case["name"], "currentLevel": current, "targetLevel": None, "status": "AT_TOP"}
        criteria = [self.competency(name, level["expectations"][name])
                    for name in self.order if name in level["expectations"]]
        o, o_after, verified, items = self.outcomes(level)
        mentored, mentored_after, counting = self.mentoring(level)
        terms = [[c["competency"], c["omega"], c["probability"], c["after"]] for c in criteria]
        terms.append(["outcomes", level["outcomeWeight"], o, o_after])
        terms.append(["mentoring", level["mentoringWeight"] if level["mentorshipsNeeded"] else 0,
                      mentored, mentored_after])
        total = sum(omega for _, omega, _, _ in terms)
        score = 100 * sum(omega * value for _, omega, value, _ in terms) / total
        gates = {"must-have:" + c["competency"]:
                 c["others"] and c["probability"] >= self.model["mustHaveAt"] - EPSILON for c in criteria if c["must"]}
        gates["verified-outcomes"] = verified >= level["verifiedNeeded"]
        gates["score"] = score >= level["readyAt"] - EPSILON
        failed = sum(not passed for passed in gates.values())
        near = failed == 1 and score >= level["readyAt"] - 10 - EPSILON
        weights = sum(c["omega"] for c in criteria)
        settled = sum(c["omega"] for c in criteria if c["state"] != "UNCERTAIN")
        steps = []
        left = [term for term in terms if term[1] * (1 - term[2]) * 100 / total > EPSILON]
        while left and len(steps) < 5:
            most = max(term[1] * (1 - term[2]) for term in left)
            term = next(term for term in left if term[1] * (1 - term[2]) >= most - 1e-12)
            left.remove(term)
            steps.append({"criterion": term[0], "headroom": term[1] * (1 - term[2]) * 100 / total,
                          "gain": 100 * term[1] * (term[3] - term[2]) / total})
        return {
            "name": self.case["name"], "currentLevel": current, "targetLevel": level["id"],
            "status": "READY" if failed == 0 else "NEARLY" if near else "NOT_YET",
            "score": score, "threshold": level["readyAt"], "confidence": settled / weights if weights else 0,
            "competencies": [
                {"competency": c["competency"], "estimate": c["estimate"], "standardError": c["standardError"],
                 "probability": c["probability"], "state": c["state"],
                 "contribution": 100 * c["omega"] * c["probability"] / total,
                 "additionalRatersNeeded": c["additionalRatersNeeded"], "ratings": c["weights"]} for c in criteria],
            "outcomes": {
                "score": o, "contribution": 100 * level["outcomeWeight"] * o / total, "verifiedAtTier": verified,
                "items": [{key: item[key] for key in
                           ("outcome", "verification", "size", "tierFactor", "decay", "value")} for item in items]},
            "mentoring": {"score": mentored, "contribution": 100 * terms[-1][1] * mentored / total,
                          "mentorships": counting},
            "gates": gates,
            "nextSteps": steps,
        }


def main():
    cases = json.loads((HERE / "cases.json").read_text(encoding="utf-8"))
    ladders = cases["ladders"]
    answers = [Question(dict(case, ladder=ladders[case["ladder"]])).answer() for case in cases["cases"]]
    (HERE / "expected.json").write_text(json.dumps(answers, indent=1) + "\n", encoding="utf-8")
    for answer in answers:
        print(answer["name"], answer["status"], answer.get("score"))


if __name__ == "__main__":
    main()
