"""Pictures: unpacked, set upright, made smaller and drawn anew, so that pixels are all that is left.

For the child process: whatever Pillow meets in a broken file is met there.
"""

from io import BytesIO
from typing import BinaryIO

from PIL import (
    GifImagePlugin,
    Image,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    WebPImagePlugin,
)

from ownway.kit.files.refused import Refused
from ownway.kit.files.safe import PIXELS, SIDE, Safe

#: Those that are read, and no other that Pillow knows.
_READ = (GifImagePlugin, JpegImagePlugin, MpoImagePlugin, PngImagePlugin, WebPImagePlugin)
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF")  # a JPEG with a second picture behind it is one, too
_HEIC = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis")
_BEGINNINGS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a")
#: A drawing with see-through parts stays a PNG unless it would be larger than this.
_LARGEST_PNG = 6 * 1024 * 1024
_WHITE = (255, 255, 255)
#: How a camera was held, and what sets its picture upright.
_TURNED = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def redrawn(file: BinaryIO) -> Safe:
    """The first frame of the picture, as JPEG or (where one can see through it) as PNG.

    Raises:
        Refused: it is no picture of a kind we know, not whole, or too large.
    """
    _look_at_beginning(file)
    Image.MAX_IMAGE_PIXELS = None  # we look ourselves, and refuse rather than warn
    try:
        with Image.open(file, formats=_FORMATS) as picture:
            wide, high = picture.size
            if wide * high > PIXELS:
                raise Refused("too_many_pixels")
            if wide < 1 or high < 1:
                raise Refused("picture_damaged")
            return _kept(_upright(picture))
    except (Refused, MemoryError):
        raise
    except Exception:  # a library over a hostile file: whatever it is, it is broken
        raise Refused("picture_damaged") from None


def _look_at_beginning(file: BinaryIO) -> None:
    start = file.read(16)
    file.seek(0)
    if not start:
        raise Refused("nothing_in_it")
    if start[4:8] == b"ftyp" and start[8:12] in _HEIC:
        raise Refused("heic")
    webp = start.startswith(b"RIFF") and start[8:12] == b"WEBP"
    if not (webp or start.startswith(_BEGINNINGS)):
        raise Refused("not_a_picture")


def _upright(picture: Image.Image) -> Image.Image:
    picture.draft("RGB", (SIDE, SIDE))  # a large JPEG is unpacked at a fraction of its size
    picture.load()
    try:
        turned = _TURNED.get(picture.getexif().get(0x0112, 1))
    except Exception:  # what it says beside itself is broken: it stays as it lies
        turned = None
    small = _as_colours(_smaller(picture))
    return small if turned is None else small.transpose(turned)


def _smaller(picture: Image.Image) -> Image.Image:
    most = max(picture.size)
    if most <= SIDE:
        return picture
    if picture.mode in ("P", "1"):
        picture = _as_colours(picture)
    factor = max(1, most // (2 * SIDE))
    if factor > 1:
        picture = picture.reduce(factor)
    most = max(picture.size)
    size = tuple(max(1, round(side * SIDE / most)) for side in picture.size)
    return picture.resize((size[0], size[1]), Image.Resampling.LANCZOS)


def _as_colours(picture: Image.Image) -> Image.Image:
    if picture.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in picture.info:
        return picture.convert("RGBA")
    if picture.mode.startswith("I;16") or picture.mode in ("I", "F"):
        picture = picture.convert("I").point(lambda value: value / 256).convert("L")
    return picture.convert("RGB")


def _kept(picture: Image.Image) -> Safe:
    """Nothing but its pixels goes on."""
    seen_through = picture.mode == "RGBA" and picture.getchannel("A").getextrema()[0] != 255
    out = BytesIO()
    wide, high = picture.size
    if seen_through:
        bare = Image.frombytes("RGBA", picture.size, picture.tobytes())
        bare.save(out, "PNG", compress_level=6)
        if out.tell() <= _LARGEST_PNG:
            return Safe(out.getvalue(), "image/png", wide, high)
        out = BytesIO()
        picture = Image.alpha_composite(Image.new("RGBA", bare.size, (*_WHITE, 255)), bare)
    colours = picture.convert("RGB")
    bare = Image.frombytes("RGB", colours.size, colours.tobytes())
    bare.save(out, "JPEG", quality=86)
    return Safe(out.getvalue(), "image/jpeg", wide, high)
