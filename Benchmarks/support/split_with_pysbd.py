"""Splits a text with pySBD, paragraph by paragraph, one sentence a line. usage: split_with_pysbd.py LANGUAGE FILE"""
import sys

import pysbd

segmenter = pysbd.Segmenter(language=sys.argv[1], clean=False)
with open(sys.argv[2], encoding="utf-8") as text:
    for paragraph in text.read().split("\n\n"):
        for sentence in segmenter.segment(paragraph):
            if sentence.strip():
                print(" ".join(sentence.split()))
