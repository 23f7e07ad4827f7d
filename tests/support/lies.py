"""A browser that alters what is read from a canvas."""

# As Firefox with privacy.resistFingerprinting does: random dots, or white ones; as files only; or some noise.
LIES = {
    "other dots": "(data) => crypto.getRandomValues(data)",
    "white dots": "(data) => data.fill(255)",
    "some noise": "(data) => data.forEach((value, at) => { if (at % 40 === 0) data[at] = value ^ 64; })",
}
LIE = """(alter) => {
    const { getImageData, putImageData } = CanvasRenderingContext2D.prototype;
    const { toBlob } = HTMLCanvasElement.prototype;
    window.tellTheTruth = () => {
        Object.assign(CanvasRenderingContext2D.prototype, { getImageData });
        Object.assign(HTMLCanvasElement.prototype, { toBlob });
    };
    window.dotsLie = () => {
        CanvasRenderingContext2D.prototype.getImageData = function (...box) {
            const read = getImageData.apply(this, box);
            alter(read.data);
            return read;
        };
    };
    window.filesLie = () => {
        HTMLCanvasElement.prototype.toBlob = function (...given) {
            const onto = this.getContext("2d");
            const read = getImageData.call(onto, 0, 0, this.width, this.height);
            alter(read.data);
            putImageData.call(onto, read, 0, 0);
            return toBlob.apply(this, given);
        };
    };
}"""
