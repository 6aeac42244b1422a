process.stderr.write('tandem: no commands yet\n');
process.exitCode = 2;
