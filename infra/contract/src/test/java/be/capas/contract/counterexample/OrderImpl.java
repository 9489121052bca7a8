package be.capas.contract.counterexample;

class OrderImpl {}
