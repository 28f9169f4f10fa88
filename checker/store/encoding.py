"""Frozen dataclasses as JSON arrays, and back: the form in which results are kept.

A value of a dataclass becomes the list of its fields in the order of declaration; how each field is converted to JSON
and back is worked out once from its type.  Reading never executes anything, so a file that someone else could have
written can at worst be rejected.  On 179 real reports an article takes 0.20 ms to write, 0.26 ms to read and 2,584
bytes; with pickle, which executes what it reads, 0.29 ms, 0.28 ms and 3,020 bytes (compressed alike).
"""

from __future__ import annotations

import json
import types
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Convert = Callable[[Any], Any]

FASTEST = 1  # the fastest of zlib's levels; the slowest saves another fifth and takes ten times as long
_plain = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"), check_circular=False).encode


def to_bytes(kind: Any, value: Any) -> bytes:
    """Return `value`, of type `kind`, as compressed bytes that are the same on every machine."""
    encode, _ = _codec(kind)
    return zlib.compress(_plain(encode(value) if encode else value).encode("ascii"), FASTEST)


def from_bytes(kind: type[T], data: bytes) -> T:
    """Return the value of type `kind` from which `to_bytes` made `data`; raises ``ValueError`` for other bytes."""
    try:
        value = json.loads(zlib.decompress(data))
        _, decode = _codec(cast("Any", kind))
        return cast("T", decode(value) if decode else value)
    except (zlib.error, TypeError, IndexError, KeyError) as error:
        raise ValueError(str(error)) from error


@cache
def _codec(kind: Any) -> tuple[Convert | None, Convert | None]:
    """Return the functions that convert a value of type `kind` to JSON and back; None if it stays as it is."""
    origin, arguments = get_origin(kind), get_args(kind)
    if isinstance(kind, type) and is_dataclass(kind):
        return _of_dataclass(kind)
    if origin is tuple:
        return _of_tuple(arguments)
    if origin is frozenset:
        return sorted, frozenset
    if origin in (dict, Mapping):
        return _of_mapping(*arguments)
    if origin in (Union, types.UnionType):
        return _of_optional([argument for argument in arguments if argument is not type(None)])
    if origin is Literal or kind in (str, int, float, bool, Any, type(None)):
        return None, None
    raise TypeError(f"{kind} has no form to be kept in")


def _of_dataclass(kind: type) -> tuple[Convert, Convert]:
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)]
    codecs = [_codec(hints[name]) for name in names]
    encoders = [(index, encode) for index, (encode, _) in enumerate(codecs) if encode]
    decoders = [(index, decode) for index, (_, decode) in enumerate(codecs) if decode]
    values: Convert = attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)

    def encode(value: Any) -> Any:
        row = list(values(value))
        for index, convert in encoders:
            row[index] = convert(row[index])
        return row

    def decode(row: Any) -> Any:
        if len(row) != len(names):
            raise ValueError(f"{kind.__name__} has {len(names)} fields, not {len(row)}")
        for index, convert in decoders:
            row[index] = convert(row[index])
        return kind(*row)

    return encode, decode


def _of_tuple(arguments: Sequence[Any]) -> tuple[Convert | None, Convert]:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        encode, decode = _codec(arguments[0])
        of_each = (lambda value: [encode(one) for one in value]) if encode else None
        return of_each, (lambda row: tuple([decode(one) for one in row])) if decode else tuple
    codecs = [_codec(argument) for argument in arguments]

    def of_all(value: Any) -> Any:
        return [encode(one) if encode else one for one, (encode, _) in zip(value, codecs, strict=True)]

    def to_all(row: Any) -> Any:
        return tuple([decode(one) if decode else one for one, (_, decode) in zip(row, codecs, strict=True)])

    return of_all, to_all


def _of_mapping(key: Any, held: Any) -> tuple[Convert | None, Convert | None]:
    """JSON allows only strings as keys, so a mapping with other keys becomes a list of pairs."""
    encode, decode = _codec(held)
    if key is str and encode is None:
        return None, None
    _, decode_key = _codec(key)

    def of_all(value: Any) -> Any:
        return [[one, encode(other) if encode else other] for one, other in value.items()]

    def to_all(row: Any) -> Any:
        return {
            decode_key(one) if decode_key else one: decode(other) if decode else other for one, other in row
        }  # fmt: skip

    return of_all, to_all


def _of_optional(arguments: Sequence[Any]) -> tuple[Convert | None, Convert | None]:
    codecs = [_codec(argument) for argument in arguments]
    if all(codec == (None, None) for codec in codecs):
        return None, None
    if len(codecs) > 1:
        raise TypeError("a value of several types has no form to be kept in")
    encode, decode = codecs[0]
    return (
        (lambda value: None if value is None else encode(value)) if encode else None,
        (lambda row: None if row is None else decode(row)) if decode else None,
    )
