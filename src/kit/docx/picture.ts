import type { Drawing } from "../prose/index.ts";
import { emfOf } from "./emf.ts";
import { type Kept, relate } from "./kept.ts";
import { textWidth } from "./paragraph.ts";
import { xml } from "./xml.ts";

/** A twentieth of a point in English metric units. */
const emu = 635;

/**
 * A drawing as a picture with its description. Word of today shows the SVG; an older one and LibreOffice before 24.2 show the
 * same lines as an enhanced metafile, which takes no browser to make.
 */
export function picture({ svg, description, caption }: Drawing, kept: Kept): string {
  const number = kept.pictures.length / 2 + 1;
  const drawn = svg.wide;
  const [width, height] = sizeOf(drawn);
  const metafile = relate(kept, "image", `media/drawing${number}.emf`);
  const vector = relate(kept, "image", `media/drawing${number}.svg`);
  kept.pictures.push({ name: `drawing${number}.emf`, bytes: emfOf(drawn) });
  kept.pictures.push({ name: `drawing${number}.svg`, bytes: Buffer.from(standing(drawn, width, height)) });
  const share = Math.min(1, (1.1 * width) / height);
  const cx = Math.round(textWidth * emu * share);
  const cy = Math.round((cx * height) / width);
  const told = `id="${number}" name="Drawing ${number}" descr="${xml(`${caption}. ${description}`)}"`;
  const blip = `<a:blip r:embed="${metafile}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${vector}"/></a:ext></a:extLst></a:blip>`;
  const shape = `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`;
  const inner = `<pic:pic><pic:nvPicPr><pic:cNvPr ${told}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>${blip}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>${shape}</pic:pic>`;
  const inline = `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr ${told}/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">${inner}</a:graphicData></a:graphic></wp:inline>`;
  return `<w:p><w:pPr><w:pStyle w:val="Picture"/></w:pPr><w:r><w:drawing>${inline}</w:drawing></w:r></w:p>`;
}

function sizeOf(svg: string): [number, number] {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  if (!width || !height) throw new Error("A drawing says no size: draw it with kit/charts.");
  return [Number(width), Number(height)];
}

/** With a size of its own, and rims of letters below the letters: Word paints them over. */
function standing(svg: string, width: number, height: number): string {
  return svg
    .replace('width="100%"', `width="${width}" height="${height}"`)
    .replace(
      /<text([^>]*?) stroke="(#\w+)"([^>]*?) paint-order="stroke"([^>]*)>([^<]*)<\/text>/g,
      (_, a, rim, b, c, text) => {
        const plain = `${a}${b}${c}`.replace(/ stroke-(width|linejoin)="[^"]*"/g, "");
        return `<text${a.replace(/ fill="[^"]*"/, "")} fill="${rim}" stroke="${rim}"${b}${c}>${text}</text><text${plain}>${text}</text>`;
      },
    );
}
