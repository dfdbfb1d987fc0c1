"""The trained component: reads a passage and says how likely it tells an event, of which kind, by which words.

`Judge` wraps the ONNX model in dataset/reference/model; what it saw and how well it does stands in MODEL_CARD.md there.
"""

from etl.code.judge.judge import Judge
from etl.code.judge.reading import Reading

__all__ = ["Judge", "Reading"]
