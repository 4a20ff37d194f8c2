import PDFDocument from 'pdfkit';
import type { SourceDocument } from '../../production';

const amount = (value: number): string => value.toLocaleString('nb-NO', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).replace(/[\u00a0\u202f]/g, ' ').replace('−', '-');

/** A supplier's invoice as a one-page PDF. The same document gives the same bytes. */
export async function renderDocument(document: SourceDocument): Promise<Buffer> {
	const pdf = new PDFDocument({ size: 'A4', margin: 56, info: { Title: `${document.title} ${document.invoiceNumber}`, CreationDate: new Date(document.invoiceDate) } });
	const chunks: Buffer[] = [];
	pdf.on('data', (chunk: Buffer) => void chunks.push(chunk));
	const done = new Promise<void>((resolve) => void pdf.on('end', resolve));
	pdf.fontSize(10).fillColor('#666').text('Made up for the sandbox');
	pdf.fontSize(20).fillColor('#000').text(document.supplierName).moveDown(0.5);
	pdf.fontSize(12).text(`${document.title} ${document.invoiceNumber}`);
	pdf.text(`Dato ${document.invoiceDate}   Forfall ${document.dueDate}`).moveDown();
	for (const line of document.lines) pdf.text(line.text, { continued: true }).text(amount(line.amount), { align: 'right' });
	pdf.moveDown(0.5).text(`Sum ${document.currency}`, { continued: true }).text(amount(document.total), { align: 'right' });
	pdf.end();
	await done;
	return Buffer.concat(chunks);
}
