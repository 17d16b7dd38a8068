"""Logistic regression by Newton's method, for a handful of figures."""

import math

RIDGE = 0.01


def probability(weights, vector):
    total = weights[0] + sum(w * x for w, x in zip(weights[1:], vector))
    return 1 / (1 + math.exp(-max(-30, min(30, total))))


def fit(vectors, truth, rounds=12):
    """The bias and the weights that make the truth likeliest."""
    size = len(vectors[0]) + 1
    rows = [[1.0] + vector for vector in vectors]
    weights = [0.0] * size
    for _ in range(rounds):
        gradient = [-RIDGE * w for w in weights]
        curvature = [[RIDGE if i == j else 0.0 for j in range(size)] for i in range(size)]
        for row, is_true in zip(rows, truth):
            p = probability(weights, row[1:])
            slope = p * (1 - p)
            for i in range(size):
                gradient[i] += (is_true - p) * row[i]
                scaled = slope * row[i]
                for j in range(i, size):
                    curvature[i][j] += scaled * row[j]
        for i in range(size):
            for j in range(i):
                curvature[i][j] = curvature[j][i]
        step = solve(curvature, gradient)
        weights = [w + s for w, s in zip(weights, step)]
    return weights


def solve(matrix, vector):
    """Gaussian elimination with row exchanges."""
    rows = [row[:] + [value] for row, value in zip(matrix, vector)]
    for i in range(len(rows)):
        pivot = max(range(i, len(rows)), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(i + 1, len(rows)):
            factor = rows[k][i] / rows[i][i]
            rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i])]
    answer = [0.0] * len(rows)
    for i in reversed(range(len(rows))):
        answer[i] = (rows[i][-1] - sum(a * b for a, b in zip(rows[i][i + 1:-1], answer[i + 1:]))) / rows[i][i]
    return answer
