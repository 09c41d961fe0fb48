"""The field's vocabulary as data: words, labels and families, and nothing that runs.

Everything above `lexicon` may import it. All words are written as `rectify.source.fold`
leaves them: ASCII brackets, colons, commas and digits.
"""
