import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/domain/result.ts';
import { FileHandles } from '../../../src/main/fileHandles.ts';

describe('file handles', () => {
  it('give back the path they stand for, and nothing for a guess', () => {
    const handles = new FileHandles();
    const handle = handles.give('/home/ana/leads.csv');
    expect(handle).not.toContain('leads');
    expect(handles.path(handle)).toBe('/home/ana/leads.csv');
    expect(() => handles.path('/etc/passwd')).toThrowError(Refusal);
    expect(() => handles.path('/home/ana/leads.csv')).toThrowError(/Choose the file again/);
  });

  it('resolve only the handles an input names', () => {
    const handles = new FileHandles();
    const file = handles.give('/a.csv');
    handles.give('/b.csv');
    expect(handles.namedIn({ file, other: '/etc/passwd', nested: { file } })).toEqual({ [file]: '/a.csv' });
    expect(handles.namedIn(null)).toEqual({});
    expect(handles.namedIn('text')).toEqual({});
  });

  it('forget the oldest after two hundred', () => {
    const handles = new FileHandles();
    const first = handles.give('/0');
    for (let count = 1; count <= 200; count += 1) handles.give(`/${count}`);
    expect(() => handles.path(first)).toThrowError(Refusal);
  });
});
